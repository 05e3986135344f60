using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>RRSA, when the three variables are set that ACK injects into a pod.</summary>
internal sealed class OidcLink(ChainSettings chain) : CachingLink<OidcSettings>(OidcSource.SourceName, chain)
{
    public override TimeSpan HoldsFor => TimeSpan.MaxValue;

    public override IStsCredentialsProvider? Find(out string reason)
    {
        var environment = Chain.Environment;
        reason = $"{EnvironmentReader.RoleArn}, {EnvironmentReader.OidcProviderArn} and {EnvironmentReader.OidcTokenFile} are not all set";
        return environment.Get(EnvironmentReader.RoleArn) is { } role
            && environment.Get(EnvironmentReader.OidcProviderArn) is { } provider
            && environment.Get(EnvironmentReader.OidcTokenFile) is { } file
            ? CacheFor(new(
                new(role, environment.Get(EnvironmentReader.RoleSessionName), null, null, AssumeRoleSettings.UsualSession),
                provider,
                file,
                Chain.StsEndpoint
                    ?? StsEndpoint.For(environment.Get(EnvironmentReader.StsRegion), environment.IsTrue(EnvironmentReader.VpcEndpointEnabled), out var problem)
                    ?? throw Misconfigured(problem)))
            : null;
    }

    protected override ICredentialsSource CreateSource(OidcSettings settings) => new OidcSource(settings, Chain.Time);
}
