namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>What a pod knows of its role. None of it is secret: the token stands in the file.</summary>
internal sealed record OidcSettings(string RoleArn, string ProviderArn, string TokenFile, string? SessionName, string? Region, bool UsesVpc);
