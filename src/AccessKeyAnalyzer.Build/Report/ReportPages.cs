using System.Text;
using AccessKeyAnalyzer.Build.Baselines;
using AccessKeyAnalyzer.Build.Texts;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>The three files of a report. The projects of a build add to them one after the other.</summary>
internal static class ReportPages
{
    /// <summary>The name of the files, without the extension.</summary>
    public const string Name = "AccessKeyAnalyzer.Report";

    /// <summary>Changes the report of a folder, and writes it in all formats.</summary>
    /// <param name="folder">The folder, which is made where there is none.</param>
    /// <param name="language">The language of the pages.</param>
    /// <param name="change">Makes the new report of the text of the old one.</param>
    /// <returns>The new report.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static KeyReport Write(string folder, Language language, Func<string, KeyReport> change)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        return SharedFile.Rewrite(path + ".json", text =>
        {
            var report = change(text);
            var blocks = new ReportText(language).Of(report);
            // While the first file is held, nobody else writes the others.
            File.WriteAllText(path + ".html", HtmlPage.Of(blocks, language), new UTF8Encoding(false));
            File.WriteAllText(path + ".md", MarkdownPage.Of(blocks), new UTF8Encoding(false));
            return (ReportFile.Write(report), report);
        });
    }
}
