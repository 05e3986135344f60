using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Configuration.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Findings;

/// <summary>A file that a rule looks at: its text, and the way from a place in it to a location.</summary>
internal sealed class ConfigurationFile
{
    /// <summary>In characters. Hand-written configuration is far smaller; a bigger file is data, which is searched as text.</summary>
    public const int Largest = 1024 * 1024;

    private readonly FoldedText _folded;

    private ConfigurationFile(string path, ConfigurationFormat format, FilePolicy policy, SourceText source)
    {
        Path = path;
        _folded = FoldedText.Of(source);
        Format = format;
        Policy = policy;
        Text = IsTooLarge ? "" : _folded.Text.ToString();
    }

    public string Path { get; }

    public ConfigurationFormat Format { get; }

    /// <summary>What .editorconfig says about the file.</summary>
    public FilePolicy Policy { get; }

    /// <summary>The text; empty when it is too large to be read as a whole.</summary>
    public string Text { get; }

    public bool IsTooLarge => Length > Largest;

    public int Length => _folded.Text.Length;

    /// <summary>The file of <paramref name="context"/>; null when it is not to be looked at.</summary>
    public static ConfigurationFile? Open(AdditionalFileAnalysisContext context) => Open(context, out _);

    /// <summary>The same, and why it is not to be looked at.</summary>
    public static ConfigurationFile? Open(AdditionalFileAnalysisContext context, out FormattableString whyNot)
    {
        var file = context.AdditionalFile;
        whyNot = $"files of this kind are not searched";
        if (ConfigurationFormat.Of(file.Path) is not { } format || Baseline.IsBaseline(file.Path))
        {
            return null;
        }

        var policy = FilePolicy.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(file));
        if (policy.IsExcluded)
        {
            whyNot = $".editorconfig excludes the file";
            return null;
        }

        whyNot = $"the file cannot be read";
        return file.GetText(context.CancellationToken) is { } source ? new(file.Path, format, policy, source) : null;
    }

    /// <summary>A piece of the text, however large it is.</summary>
    public string Read(int start, int length) => _folded.Text.ToString(new(start, length));

    /// <summary>Which findings the comments accept.</summary>
    public AllowedLines Allowed(IReadOnlyList<SourceSpan> comments, ConfigurationDocument? document = null) => new(_folded.Text, document, comments);

    /// <summary>What there is to say about some lines, counted from 0.</summary>
    public Explanation Explain(IReadOnlyList<int> lines) => new(_folded.Text, lines, span => Locate(new(span.Start, span.End)));

    /// <summary>Where the file starts. Asks for no line of it: the first such question reads the text to its end.</summary>
    public Location Start => Location.Create(Path, default, default);

    /// <summary>The line on which it starts, counted from 0.</summary>
    public int LineOf(SourceSpan span) => _folded.Text.Lines.IndexOf(span.Start);

    public Location Locate(SourceSpan span) =>
        Location.Create(Path, _folded.ToOriginal(span.Start, span.End), _folded.Text.Lines.GetLinePositionSpan(TextSpan.FromBounds(span.Start, span.End)));
}
