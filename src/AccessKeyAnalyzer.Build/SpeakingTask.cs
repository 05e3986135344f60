using System.ComponentModel;
using System.Reflection;
using AccessKeyAnalyzer.Build.Texts;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace AccessKeyAnalyzer.Build;

/// <summary>
/// A task that says something, in the language of who builds. A warning and an error have a code, and a section of the page that they link to.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SpeakingTask : Task
{
    // Of the build: a fork has its own.
    private static readonly string Address =
        typeof(SpeakingTask).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == "RepositoryAddress").Value;

    /// <summary>The project's <c>PreferredUILang</c>; empty for the language of MSBuild.</summary>
    public string PreferredLanguage { get; set; } = "";

    private protected Language Language => Language.Of(PreferredLanguage);

    private protected void Tell(FormattableString text) => Log.LogMessageFromText($"AccessKeyAnalyzer: {Language.Say(text)}", MessageImportance.High);

    private protected void Warn(string code, FormattableString text, string? file = null, int line = 0) =>
        Log.LogWarning(subcategory: null, code, helpKeyword: null, file, line, 0, 0, 0, "{0}", WithLink(code, text));

    private protected void Fail(string code, FormattableString text, string? file = null) =>
        Log.LogError(subcategory: null, code, helpKeyword: null, file, 0, 0, 0, 0, "{0}", WithLink(code, text));

    private protected void FailReport(string folder, Exception exception) =>
        Fail("AKACFG0016", $"The report cannot be written to {folder}: {exception.Message}");

    private protected string WithLink(string code, FormattableString text) =>
        $"{Language.Say(text)} {Address}/blob/main/nuget/{(Language.IsEnglish ? "" : "zh-CN/")}build.md#{code.ToLowerInvariant()}";
}
