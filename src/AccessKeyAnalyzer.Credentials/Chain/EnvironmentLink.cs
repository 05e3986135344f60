using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>
/// <c>ALIBABA_CLOUD_ACCESS_KEY_ID</c>, <c>_SECRET</c> and <c>_SECURITY_TOKEN</c>, as Function Compute hands them over. Read at every call:
/// they carry no expiry, and the platform may replace them.
/// </summary>
internal sealed class EnvironmentLink(EnvironmentReader environment) : ChainLink("environment variables")
{
    private volatile FixedCredentialsProvider? _last;

    public override IStsCredentialsProvider? Find(out string reason)
    {
        reason = "";
        var id = environment.Get(EnvironmentReader.AccessKeyId);
        var secret = environment.Get(EnvironmentReader.AccessKeySecret);
        if (id is null || secret is null)
        {
            // Half a pair is a slip of whoever set it up, not a wish for another identity.
            reason = $"{EnvironmentReader.AccessKeyId} is not set";
            return id is null && secret is null
                ? null
                : throw Misconfigured(
                    id is null
                        ? $"{EnvironmentReader.AccessKeySecret} is set, and {EnvironmentReader.AccessKeyId} is not. Set both, or neither"
                        : $"{EnvironmentReader.AccessKeyId} is set, and {EnvironmentReader.AccessKeySecret} is not. Set both, or neither");
        }

        var credentials = new StsCredentials(id, secret, environment.Get(EnvironmentReader.SecurityToken)) { Source = Name };
        return _last is { } last && last.Credentials.HasSameValues(credentials) ? last : _last = new(credentials);
    }

    public override void Dispose()
    {
        // It holds nothing.
    }
}
