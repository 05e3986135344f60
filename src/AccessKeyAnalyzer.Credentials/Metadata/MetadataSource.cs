namespace AccessKeyAnalyzer.Credentials;

/// <summary>Reads the credentials of the RAM role from the metadata service of the ECS instance, with the attempts and pauses of the options.</summary>
internal sealed class MetadataSource(EcsRamRoleCredentialsProviderOptions options) : ICredentialsSource
{
    public const string SourceName = "ECS RAM role";

    private readonly AttemptPlan _plan = new(options.AttemptTimeouts, options.TotalTimeout, options.AttemptDelay);
    private string? _discoveredRole;
    private bool _hasWarnedOfV1;

    public string Name => SourceName;

    public FetchResult Fetch(bool persistent, CancellationToken cancellationToken)
    {
        var environment = options.Environment;
        if (environment.IsTrue(EnvironmentReader.MetadataDisabled))
        {
            return new FetchFailure { Message = $"{Name}: reading instance metadata is switched off by {EnvironmentReader.MetadataDisabled}." };
        }

        var configured = options.RoleName ?? environment.Get(EnvironmentReader.MetadataRoleName);
        if (configured is not null && !RoleNameRule.IsValid(configured))
        {
            return new FetchFailure { Message = $"{Name}: a role name {RoleNameRule.Text}; the value of {EnvironmentReader.MetadataRoleName} is none." };
        }

        var v1 = environment.IsTrue(EnvironmentReader.MetadataV1Disabled) ? MetadataV1Use.Never : options.MetadataV1;
        var exchange = new MetadataExchange(options, v1, configured ?? _discoveredRole, isDiscovered: configured is null && _discoveredRole is not null);
        var result = _plan.Run(Name, options.MetadataEndpoint, persistent, options.TimeProvider, exchange.Attempt, MetadataAdvice.For, cancellationToken);

        // A name that no longer works is forgotten: the next refresh asks for it anew.
        _discoveredRole = configured is null && result.Fetched is not null ? exchange.RoleName : null;
        ReportV1(exchange);
        return result;
    }

    private void ReportV1(MetadataExchange exchange)
    {
        if (!exchange.UsedV1)
        {
            return;
        }

        CredentialsMeter.ReadWithoutToken();
        if (!_hasWarnedOfV1)
        {
            _hasWarnedOfV1 = true;
            CredentialsEventSource.Log.MetadataReadWithoutToken(options.MetadataEndpoint.GetLeftPart(UriPartial.Authority));
        }
    }
}
