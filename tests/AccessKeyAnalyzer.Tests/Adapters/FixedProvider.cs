using AccessKeyAnalyzer.Credentials;

namespace AccessKeyAnalyzer.Tests.Adapters;

/// <summary>Hands out a new triple at each call, so that a test sees how often, and in which way, it was asked.</summary>
public sealed class FixedProvider(bool withToken) : IStsCredentialsProvider
{
    public static readonly DateTimeOffset Expiration = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public int SyncCalls { get; private set; }

    public int AsyncCalls { get; private set; }

    public StsCredentials Current { get; private set; } = Triple(0, withToken);

    public StsCredentials GetCredentials(CancellationToken cancellationToken = default)
    {
        SyncCalls++;
        return Next();
    }

    public async ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        AsyncCalls++;
        return Next();
    }

    private StsCredentials Next() => Current = Triple(SyncCalls + AsyncCalls, withToken);

    private static StsCredentials Triple(int number, bool withToken) => withToken
        ? new(
            SyntheticKey.StsAccessKeyId($"fixed{number}"),
            SyntheticKey.StsAccessKeySecret($"fixed{number}"),
            SyntheticKey.SecurityToken($"fixed{number}"),
            Expiration)
        : new(SyntheticKey.AccessKeyId($"fixed{number}"), SyntheticKey.AccessKeySecret($"fixed{number}"), null, null);
}
