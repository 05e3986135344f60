namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>
/// The environment variables of Alibaba Cloud's credential tools. They are read when they are needed and never kept: a platform may replace
/// them while the process runs.
/// </summary>
internal sealed class EnvironmentReader(Func<string, string?> read)
{
    public const string AccessKeyId = "ALIBABA_CLOUD_ACCESS_KEY_ID";
    public const string AccessKeySecret = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
    public const string SecurityToken = "ALIBABA_CLOUD_SECURITY_TOKEN";
    public const string MetadataRoleName = "ALIBABA_CLOUD_ECS_METADATA";
    public const string MetadataDisabled = "ALIBABA_CLOUD_ECS_METADATA_DISABLED";
    public const string MetadataV1Disabled = "ALIBABA_CLOUD_IMDSV1_DISABLED";
    public const string RoleArn = "ALIBABA_CLOUD_ROLE_ARN";
    public const string OidcProviderArn = "ALIBABA_CLOUD_OIDC_PROVIDER_ARN";
    public const string OidcTokenFile = "ALIBABA_CLOUD_OIDC_TOKEN_FILE";
    public const string RoleSessionName = "ALIBABA_CLOUD_ROLE_SESSION_NAME";
    public const string StsRegion = "ALIBABA_CLOUD_STS_REGION";
    public const string VpcEndpointEnabled = "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED";
    public const string CredentialsUri = "ALIBABA_CLOUD_CREDENTIALS_URI";
    public const string Profile = "ALIBABA_CLOUD_PROFILE";
    public const string CredentialsFile = "ALIBABA_CLOUD_CREDENTIALS_FILE";
    public const string ExternalProcessDisabled = "ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS";
    public const string ProfileDisabled = "ALIBABA_CLOUD_CLI_PROFILE_DISABLED";

    /// <summary>The variables of this process.</summary>
    public static readonly EnvironmentReader Process = new(Environment.GetEnvironmentVariable);

    /// <summary>The value, or <see langword="null"/> when it is not set or blank.</summary>
    public string? Get(string name) => read(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public bool IsTrue(string name) => Get(name) is { } value && (string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) || value == "1");
}
