using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Package;

/// <summary>What the editor's rules cannot say of our sources.</summary>
public sealed partial class SourceStyleTests
{
    /// <summary>
    /// The width that .editorconfig names. What a line quotes, a test's data above all, does not count: it is read as it is. What the generator emits writes
    /// every name in full.
    /// </summary>
    [Fact]
    public void Lines_WithoutWhatTheyQuote_AreNotTooWide()
    {
        var width = int.Parse(WidthOption().Match(File.ReadAllText(Repository.PathOf(".editorconfig"))).Groups[1].Value);

        var wide = new[] { "src", "tests", "samples" }.SelectMany(ProjectSources.Files)
            .Where(file => !ProjectSources.IsEmitted(file)).SelectMany(file => CodeLines(file)
            .Where(line => line.Text.Length > width && Quoted().Replace(line.Text, "\"\"").Length > width)
            .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number}"));

        Assert.Empty(wide);
    }

    /// <summary>A number without a reason is one that nobody dares to change.</summary>
    [Fact]
    public void Numbers_OfTheProduct_SayWhy()
    {
        var silent = ProjectSources.Files("src").SelectMany(file =>
        {
            var lines = File.ReadAllLines(file);
            return Enumerable.Range(1, lines.Length - 1)
                .Where(i => Number().IsMatch(lines[i]) && !Above(lines, i).TrimStart().StartsWith("//", StringComparison.Ordinal))
                .Select(i => $"{Path.GetRelativePath(Repository.Root, file)}:{i + 1}");
        });

        Assert.Empty(silent);
    }

    // Numbers that stand together have one reason.
    private static string Above(IEnumerable<string> lines, int place) => lines.Take(place).Reverse().SkipWhile(line => Number().IsMatch(line)).First();

    // Raw strings are texts of their own.
    private static IEnumerable<(int Number, string Text)> CodeLines(string file)
    {
        var isRaw = false;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var fences = line.Split("\"\"\"").Length - 1;
            if (!isRaw && fences == 0)
            {
                yield return (number, line);
            }

            isRaw ^= fences % 2 == 1;
        }
    }

    [GeneratedRegex("max_line_length = ([0-9]+)")]
    private static partial Regex WidthOption();

    [GeneratedRegex(@"\$?@?""(?:\\.|[^""\\])*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bconst (int|long|double) ")]
    private static partial Regex Number();
}
