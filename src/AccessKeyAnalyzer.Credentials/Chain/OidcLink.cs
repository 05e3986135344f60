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
                role,
                provider,
                file,
                environment.Get(EnvironmentReader.RoleSessionName),
                environment.Get(EnvironmentReader.StsRegion),
                environment.IsTrue(EnvironmentReader.VpcEndpointEnabled)))
            : null;
    }

    protected override ICredentialsSource CreateSource(OidcSettings settings)
    {
        var problem = "";
        var endpoint = Chain.StsEndpoint ?? StsEndpoint.For(settings.Region, settings.UsesVpc, out problem) ?? throw Misconfigured(problem);
        return new OidcSource(settings, endpoint, Chain.Time);
    }
}
