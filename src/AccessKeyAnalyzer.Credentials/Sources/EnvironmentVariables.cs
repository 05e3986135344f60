namespace AccessKeyAnalyzer.Credentials;

/// <summary>The environment variables of Alibaba Cloud's credential tools, read when they are needed and never kept.</summary>
internal static class EnvironmentVariables
{
    public const string AccessKeyId = "ALIBABA_CLOUD_ACCESS_KEY_ID";
    public const string AccessKeySecret = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
    public const string SecurityToken = "ALIBABA_CLOUD_SECURITY_TOKEN";
    public const string MetadataRoleName = "ALIBABA_CLOUD_ECS_METADATA";
    public const string MetadataDisabled = "ALIBABA_CLOUD_ECS_METADATA_DISABLED";
    public const string MetadataV1Disabled = "ALIBABA_CLOUD_IMDSV1_DISABLED";

    /// <summary>The value, or <see langword="null"/> when it is not set or blank.</summary>
    public static string? Get(string name) => Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public static bool IsTrue(string name) => string.Equals(Get(name), "true", StringComparison.OrdinalIgnoreCase) || Get(name) == "1";
}
