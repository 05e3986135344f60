namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>What a reader found in a file.</summary>
internal sealed class ConfigurationDocument
{
    /// <summary>The values, by the section they stand in.</summary>
    public required IReadOnlyList<ConfigurationGroup> Groups { get; init; }

    /// <summary>The comments; comments in a row are one, since a commented-out pair spans lines.</summary>
    public required IReadOnlyList<SourceSpan> Comments { get; init; }

    /// <summary>Text that is neither key nor value, such as the command of a Dockerfile's RUN; texts in a row are one.</summary>
    public required IReadOnlyList<SourceSpan> Texts { get; init; }

    /// <summary>Where the file stopped making sense, if it did.</summary>
    public required int? MalformedAt { get; init; }
}
