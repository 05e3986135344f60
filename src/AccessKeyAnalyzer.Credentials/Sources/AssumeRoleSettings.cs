namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>How to assume a role, beyond who does it.</summary>
/// <param name="RoleArn">The role.</param>
/// <param name="SessionName">What the audit log of the cloud calls the session; <see langword="null"/> for a random name.</param>
/// <param name="ExternalId">What the trust policy of the role may ask for.</param>
/// <param name="Policy">A RAM policy that narrows what the session may do.</param>
/// <param name="DurationSeconds">How long the session lasts.</param>
internal sealed record AssumeRoleSettings(string RoleArn, string? SessionName, string? ExternalId, string? Policy, int DurationSeconds)
{
    /// <summary>The service accepts 15 minutes to as long as the role allows, at most 12 hours.</summary>
    public const int ShortestSession = 900, LongestSession = 43200;

    /// <summary>What the service takes where nothing is said.</summary>
    public const int UsualSession = 3600;

    /// <summary>A name that tells one process from another in the audit log of the cloud.</summary>
    public static string RandomSessionName() => $"credentials-dotnet-{Guid.NewGuid():N}";
}
