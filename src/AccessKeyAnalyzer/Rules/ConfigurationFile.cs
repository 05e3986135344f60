using AccessKeyAnalyzer.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Rules;

/// <summary>A file that a rule looks at: its text, and the way from a place in it to a location.</summary>
internal sealed class ConfigurationFile
{
    /// <summary>In characters. Hand-written configuration is far smaller; a bigger file is data, and reading it would be felt in the build.</summary>
    public const int Largest = 1024 * 1024;

    private readonly SourceText _source;

    private ConfigurationFile(string path, ConfigurationFormat format, FilePolicy policy, SourceText source)
    {
        Path = path;
        _source = source;
        Format = format;
        Policy = policy;
        Text = IsTooLarge ? "" : source.ToString();
    }

    public string Path { get; }

    public ConfigurationFormat Format { get; }

    /// <summary>What .editorconfig says about the file.</summary>
    public FilePolicy Policy { get; }

    /// <summary>The text; empty when it is too large.</summary>
    public string Text { get; }

    public bool IsTooLarge => _source.Length > Largest;

    /// <summary>The file of <paramref name="context"/>; null when it is not to be looked at.</summary>
    public static ConfigurationFile? Open(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (ConfigurationFormat.Of(file.Path) is not { } format || Baseline.IsBaseline(file.Path))
        {
            return null;
        }

        var policy = FilePolicy.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(file));
        return !policy.IsExcluded && file.GetText(context.CancellationToken) is { } source ? new(file.Path, format, policy, source) : null;
    }

    /// <summary>Which findings the comments accept.</summary>
    public AllowedLines Allowed(IReadOnlyList<SourceSpan> comments) => new(Text, _source.Lines, comments);

    /// <summary>Where the file starts. Asks for no line of it: the first such question reads the text to its end.</summary>
    public Location Start => Location.Create(Path, default, default);

    public Location Locate(SourceSpan span)
    {
        var textSpan = TextSpan.FromBounds(span.Start, span.End);
        return Location.Create(Path, textSpan, _source.Lines.GetLinePositionSpan(textSpan));
    }
}
