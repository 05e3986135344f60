namespace AccessKeyAnalyzer.Credentials;

/// <summary>The role that a profile names, and how to assume it.</summary>
internal sealed record AssumeRoleSettings(string RoleArn, string? SessionName, string? ExternalId, int DurationSeconds);
