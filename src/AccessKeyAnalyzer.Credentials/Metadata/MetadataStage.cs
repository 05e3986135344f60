namespace AccessKeyAnalyzer.Credentials;

/// <summary>The three requests of a refresh, by the names that errors use.</summary>
internal static class MetadataStage
{
    public const string Token = "token";
    public const string Role = "role";
    public const string Credential = "credential";
}
