using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>Runs the configuration rules over files and compares what they report with the file's markup.</summary>
internal static class ConfigurationVerifier
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Empty", references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], options: new(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>
    /// Verifies that exactly the spans in <c>[|…|]</c> are reported, each once and by the rule for its kind, and that no message holds a key.
    /// </summary>
    public static Task Verify(string path, string markup) => Verify(path, markup, Empty);

    /// <summary>The same for a file of a program.</summary>
    public static async Task Verify(string path, string markup, CSharpCompilation program)
    {
        var (text, expected) = Parse(PlantedKeys.Plant(markup));

        var diagnostics = await Run(program, [new InMemoryText(path, text)]);

        Assert.Equal(expected, Found(diagnostics, text));
        AssertNoMessageHoldsAKey(diagnostics);
    }

    /// <summary>Runs the rules over one file with options.</summary>
    public static Task<ImmutableArray<Diagnostic>> Run(AdditionalText file, params (string Key, string Value)[] options) => Run([file], options);

    /// <summary>Runs the rules over several files with options.</summary>
    public static Task<ImmutableArray<Diagnostic>> Run(ImmutableArray<AdditionalText> files, params (string Key, string Value)[] options) =>
        Run(Empty, files, options);

    /// <summary>Runs the rules over the files of a program.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(
        CSharpCompilation program, ImmutableArray<AdditionalText> files, params (string Key, string Value)[] options)
    {
        var analyzerOptions = new AnalyzerOptions(files, new FileOptions(options.ToDictionary(o => o.Key, o => o.Value)));
        var diagnostics = await program
            .WithAnalyzers([new ConfigurationCredentialAnalyzer(), new RamPolicyAnalyzer()], analyzerOptions)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        return diagnostics;
    }

    public static void AssertNoMessageHoldsAKey(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var shown = diagnostic.GetMessage(CultureInfo.InvariantCulture) + string.Concat(diagnostic.Properties.Select(p => p.Key + p.Value));
            Assert.DoesNotContain(PlantedKeys.All, key => shown.Contains(key[6..14], StringComparison.Ordinal));
        }
    }

    /// <summary>The findings as text: line, column, rule and what stands there. AKA1104 speaks of the file and is left out.</summary>
    public static List<string> Found(IEnumerable<Diagnostic> diagnostics, string text)
    {
        var source = SourceText.From(text);
        return
        [
            .. diagnostics
                .Where(d => d.Id != "AKA1104")
                .OrderBy(d => d.Location.SourceSpan.Start)
                .Select(d =>
                {
                    var span = source.Lines.GetTextSpan(d.Location.GetLineSpan().Span);
                    Assert.Equal(d.Location.SourceSpan, span);
                    return Show(text, span, d.Id);
                }),
        ];
    }

    private static (string Text, List<string> Expected) Parse(string markup)
    {
        var text = new StringBuilder();
        var spans = new List<(TextSpan Span, string Id)>();
        for (var at = 0; ;)
        {
            var open = markup.IndexOf("[|", at, StringComparison.Ordinal);
            var tagged = markup.IndexOf("{|", at, StringComparison.Ordinal);
            var start = open < 0 ? tagged : tagged < 0 ? open : Math.Min(open, tagged);
            if (start < 0)
            {
                text.Append(markup, at, markup.Length - at);
                break;
            }

            text.Append(markup, at, start - at);
            var isTagged = start == tagged;
            var inner = isTagged ? markup.IndexOf(':', start) + 1 : start + 2;
            var end = markup.IndexOf(isTagged ? "|}" : "|]", inner, StringComparison.Ordinal);
            var value = markup[inner..end];
            spans.Add((new(text.Length, value.Length), isTagged ? markup[(start + 2)..(inner - 1)] : RuleFor(value)));
            text.Append(value);
            at = end + 2;
        }

        return (text.ToString(), [.. spans.Select(s => Show(text.ToString(), s.Span, s.Id))]);
    }

    private static string RuleFor(string value) =>
        value.StartsWith("LTAI", StringComparison.Ordinal) ? "AKA1101" : value.Length == 30 ? "AKA1102" : "AKA1103";

    private static string Show(string text, TextSpan span, string id) => $"{span.Start} {id} {text.Substring(span.Start, span.Length)}";
}
