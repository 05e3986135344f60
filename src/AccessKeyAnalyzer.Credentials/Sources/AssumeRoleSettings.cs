namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>The role that a profile names, and how to assume it.</summary>
internal sealed record AssumeRoleSettings(string RoleArn, string? SessionName, string? ExternalId, int DurationSeconds);
