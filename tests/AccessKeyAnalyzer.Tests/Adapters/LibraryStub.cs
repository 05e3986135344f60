namespace AccessKeyAnalyzer.Credentials;

public sealed class StsCredentials(string accessKeyId, string accessKeySecret, string? securityToken, DateTimeOffset? expiration)
{
    public string AccessKeyId { get; } = accessKeyId;
    public string AccessKeySecret { get; } = accessKeySecret;
    public string? SecurityToken { get; } = securityToken;
    public DateTimeOffset? Expiration { get; } = expiration;
}

public interface IStsCredentialsProvider
{
    public StsCredentials GetCredentials(CancellationToken cancellationToken = default);
    public ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default);
}
