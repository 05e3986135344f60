using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary><c>ALIBABA_CLOUD_CREDENTIALS_URI</c>, as PAI and DataWorks set it.</summary>
internal sealed class UriLink(ChainSettings chain) : CachingLink<Uri>(UriSource.SourceName, chain)
{
    public override TimeSpan HoldsFor => TimeSpan.MaxValue;

    public override IStsCredentialsProvider? Find(out string reason)
    {
        reason = $"{EnvironmentReader.CredentialsUri} is not set";
        if (Chain.Environment.Get(EnvironmentReader.CredentialsUri) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && TrustedEndpoint.IsAcceptable(uri)
            ? CacheFor(uri)
            : throw Misconfigured($"{EnvironmentReader.CredentialsUri} is neither an https URI nor plain http to 100.100.100.200 or loopback");
    }

    protected override ICredentialsSource CreateSource(Uri settings) => new UriSource(settings, EnvironmentReader.CredentialsUri, Chain.Time);
}
