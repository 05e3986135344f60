using AccessKeyAnalyzer.Build.Texts;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>How a key ends, step by step.</summary>
internal static class Revocation
{
    public static IReadOnlyList<string> Steps(ReportedKey key, Language language) =>
        [.. Steps(key, key.Reasons.Select(language.SayWritten)).Select(language.Say)];

    private static IEnumerable<FormattableString> Steps(ReportedKey key, IEnumerable<string> reasons)
    {
        if (key.IsAccepted)
        {
            return [$"accepted by the team: {string.Join("; ", reasons)}"];
        }

        if (key.IsTemporary)
        {
            return [$"it has expired by itself: a role's session lasts 12 hours at most"];
        }

        FormattableString disabled = $"disabled";
        FormattableString deleted = $"deleted, after some days in which nothing failed";
        // Some SDKs take no role, and need a key for good: not this one.
        FormattableString moved = key.Places.Any(place => place.Uses.Any(use => use.Fix.Length == 0 && use.Advice.Length > 0)) switch
        {
            true => $"every program that uses it runs with the role, or as the tables say, and none with this key",
            false => $"every program that uses it runs with the role",
        };
        return key.HasId ? [moved, disabled, deleted] : [$"its AccessKey ID is known", moved, disabled, deleted];
    }
}
