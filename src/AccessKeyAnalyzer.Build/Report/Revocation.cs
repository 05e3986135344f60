namespace AccessKeyAnalyzer.Build.Report;

/// <summary>How a key ends, step by step.</summary>
internal static class Revocation
{
    private const string Disabled = "disabled";
    private const string Deleted = "deleted, after some days in which nothing failed";

    public static IReadOnlyList<string> Steps(ReportedKey key)
    {
        if (key.Accepted.Length > 0)
        {
            return [$"accepted by the team: {key.Accepted}"];
        }

        if (key.IsTemporary)
        {
            return ["it has expired by itself: a role's session lasts 12 hours at most"];
        }

        // Some SDKs take no role, and need a key for good: not this one.
        var moved = key.Places.Any(place => place.Uses.Any(use => use.Fix.Length == 0 && use.Advice.Length > 0))
            ? "every program that uses it runs with the role, or as the tables say, and none with this key"
            : "every program that uses it runs with the role";
        return key.HasId ? [moved, Disabled, Deleted] : ["its AccessKey ID is known", moved, Disabled, Deleted];
    }
}
