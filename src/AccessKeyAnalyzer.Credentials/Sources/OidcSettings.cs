namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>What a pod knows of its role. None of it is secret: the token stands in the file.</summary>
/// <param name="Role">The role, and how to assume it.</param>
/// <param name="ProviderArn">The OIDC provider that RAM knows.</param>
/// <param name="TokenFile">The file with the token of the pod.</param>
/// <param name="Endpoint">The Security Token Service.</param>
internal sealed record OidcSettings(AssumeRoleSettings Role, string ProviderArn, string TokenFile, Uri Endpoint);
