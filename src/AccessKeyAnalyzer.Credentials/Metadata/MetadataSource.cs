using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Diagnostics;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Metadata;

/// <summary>Reads the credentials of the RAM role from the metadata service of the ECS instance, with the attempts and pauses of the options.</summary>
/// <param name="options">How to read.</param>
/// <param name="probe">Where nobody has said that this is an instance; <see langword="null"/> where somebody has.</param>
internal sealed class MetadataSource(EcsRamRoleCredentialsProviderOptions options, MetadataProbe? probe = null) : ICredentialsSource
{
    public const string SourceName = "ECS RAM role";

    /// <summary>Kept until the service refutes it: a name that is known saves a request just when requests fail.</summary>
    private string? _discoveredRole;
    private bool _hasWarnedOfV1;
    private bool _isInstance;

    public string Name => SourceName;

    public TimeSpan LongestFetch => options.TotalTimeout;

    public FetchedCredentials Fetch(FetchEffort effort, CancellationToken cancellationToken)
    {
        var environment = options.Environment;
        if (environment.IsTrue(EnvironmentReader.MetadataDisabled))
        {
            throw new CredentialsUnavailableException($"{Name}: reading instance metadata is switched off by {EnvironmentReader.MetadataDisabled}.");
        }

        var configured = options.RoleName ?? environment.Get(EnvironmentReader.MetadataRoleName);
        if (configured is not null && !RoleNameRule.IsValid(configured))
        {
            throw new CredentialsUnavailableException($"{Name}: a role name {RoleNameRule.Text}; the value of {EnvironmentReader.MetadataRoleName} is none.");
        }

        var v1 = environment.IsTrue(EnvironmentReader.MetadataV1Disabled) ? MetadataV1Use.Never : options.MetadataV1;
        var exchange = new MetadataExchange(options, v1, configured ?? _discoveredRole, isDiscovered: configured is null && _discoveredRole is not null);
        bool IsInstance() => _isInstance |= exchange.Answers > 0 || configured is not null || probe?.IsInstance() != false;
        var plan = new AttemptPlan(options.AttemptTimeouts, options.TotalTimeout, options.AttemptDelay)
        {
            Most = options.MostAttempts,
            Progress = () => exchange.Answers,
            Limit = () => IsInstance() ? null : probe?.Time,
        };
        try
        {
            return plan.Run(Name, options.MetadataEndpoint, effort, options.TimeProvider, exchange.Attempt, MetadataAdvice.For, cancellationToken);
        }
        catch (CredentialsUnavailableException exception) when (!IsInstance())
        {
            throw exception.Again(probe!.Pause);
        }
        finally
        {
            _discoveredRole = configured is null ? exchange.RoleName : null;
            ReportV1(exchange);
        }
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
