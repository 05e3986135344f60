using System.Collections.Immutable;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Shapes;

/// <summary>
/// Pairs of programs, before and after, in the files beside this one. A pair starts with <c>###</c> and its name; lines with <c>!</c> say how it is built,
/// <c>====</c> divides it, and <c>////</c> starts another file. Keys stand for themselves: <c>ID!</c>, <c>SECRET!</c>, <c>ID2!</c>, <c>SECRET2!</c>.
/// </summary>
public sealed class ShapeTests
{
    private static readonly ImmutableSortedDictionary<string, string> Shapes = typeof(ShapeTests).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".shapes", StringComparison.Ordinal)).SelectMany(name => Read(name).ReplaceLineEndings("\n").Split("\n### ").Skip(1))
        .ToImmutableSortedDictionary(shape => shape[..shape.IndexOf('\n')], shape => shape[(shape.IndexOf('\n') + 1)..]);

    public static TheoryData<string> Names => [.. Shapes.Keys];

    /// <summary>The libraries of one file, as they are before the fix.</summary>
    internal static IEnumerable<string> Befores => Shapes.Values.Where(shape => !shape.StartsWith('!'))
        .Select(shape => Files(shape.Split("\n====\n")[0]).ToList()).Where(files => files.Count == 1).Select(files => files[0].Text);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Shape_BecomesWhatAReviewerAccepts(string name)
    {
        var lines = Shapes[name].Split('\n');
        var flags = lines.TakeWhile(line => line.StartsWith('!')).ToList();
        if (flags.Contains("!csharp14") && LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() < (LanguageVersion)1400)
        {
            // The oldest compiler cannot read it; `-p:RoslynVersion=5.0.0` can.
            return Task.CompletedTask;
        }

        var halves = string.Join('\n', lines.Skip(flags.Count)).Split("\n====\n");
        var test = new TestSolution
        {
            Files = [.. Files(halves[0])],
            Rules = ["AKA1001", "AKA1002", "AKA1003", "AKA2001", "AKA2003"],
            OutputKind = flags.Contains("!program") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            IsMultiTargeted = flags.Contains("!multi"),
        };
        var after = Files(halves[1]).Select(file => file.Text).ToArray();
        return Verify.FixAsync(test, test.IsMultiTargeted ? [.. after, .. after] : after);
    }

    private static IEnumerable<(string Path, string Text)> Files(string half) => half.Split("//// ").Select((file, index) => index == 0
        ? ("File0.cs", Planted(file))
        : (file[..file.IndexOf('\n')], Planted(file[(file.IndexOf('\n') + 1)..])));

    private static string Planted(string text) => text.TrimEnd('\n')
        .Replace("ID2!", Key.OtherId).Replace("SECRET2!", Key.OtherSecret).Replace("ID!", Key.Id).Replace("SECRET!", Key.Secret) + (text.Trim().Length == 0 ? "" : "\n");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ShapeTests).Assembly.GetManifestResourceStream(name)!);
        return "\n" + reader.ReadToEnd();
    }
}
