using AccessKeyAnalyzer.Build.Texts;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>What becomes of a written value.</summary>
/// <param name="Fix">What a fix does; empty where none helps.</param>
/// <param name="ByHand">What is left to people; empty where the fix does it all.</param>
internal sealed record Remedy(string Fix, string ByHand)
{
    /// <summary>The command that fixes code.</summary>
    public const string CodeFix = "dotnet format analyzers --severity info --diagnostics AKA1001 AKA1002 AKA1003 AKA2001";

    /// <summary>The command that empties values in configuration files.</summary>
    public const string ConfigurationFix = "dotnet build -p:AccessKeyAnalyzerFixConfiguration=true";

    public static Remedy Of(Place place, Language language)
    {
        if (place.Part == Part.PresignedUrlAccessKeyId)
        {
            return new("", language.Say($"Sign the URL when it is needed; this one works until it expires."));
        }

        var advice = Join(language, place.Uses.Select(use => language.SayAdvice(use.Advice)));
        if (place.IsInConfiguration)
        {
            return new(
                language.Say($"The configuration fix empties the value."),
                place.Uses.Count > 0 ? Join(language, [language.Say($"First move what reads it: {Clients(place)}."), advice]) : "");
        }

        var fixes = place.Uses.Where(use => use.Fix.Length > 0).Select(use => language.Say($"`{use.Client}` takes `{use.Fix}`")).Distinct().ToList();
        return fixes.Count > 0
            ? new(language.Say($"{string.Join(", ", fixes)}, and the value goes."), advice)
            : new("", place.Uses.Count == 0 ? language.Say($"No client is known to take it: delete it, and see to what reads it.")
                : advice.Length > 0 ? advice
                : language.Say($"Give {Clients(place)} a provider of the role's credentials."));
    }

    private static string Clients(Place place) => string.Join(", ", place.Uses.Select(use => $"`{use.Client}`").Distinct());

    private static string Join(Language language, IEnumerable<string> sentences) =>
        sentences.Where(sentence => sentence.Length > 0).Distinct().DefaultIfEmpty("").Aggregate((text, next) => language.Say($"{text} {next}"));
}
