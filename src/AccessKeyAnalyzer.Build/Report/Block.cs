namespace AccessKeyAnalyzer.Build.Report;

/// <summary>A part of a report's text. What stands between backticks is code; nothing else is markup.</summary>
internal abstract record Block
{
    /// <summary>A heading.</summary>
    /// <param name="Level">1 for the title.</param>
    /// <param name="Text">Its text.</param>
    internal sealed record Heading(int Level, string Text) : Block;

    /// <summary>A paragraph.</summary>
    /// <param name="Text">Its text.</param>
    /// <param name="IsVerdict">Whether it says how the search came out.</param>
    /// <param name="IsGood">Whether that is what everybody hopes for.</param>
    internal sealed record Paragraph(string Text, bool IsVerdict = false, bool IsGood = false) : Block;

    /// <summary>A table.</summary>
    /// <param name="Head">The names of its columns.</param>
    /// <param name="Rows">Its rows.</param>
    internal sealed record Table(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

    /// <summary>A numbered list.</summary>
    /// <param name="Items">Its items.</param>
    internal sealed record Steps(IReadOnlyList<string> Items) : Block;

    /// <summary>A list of what is to be ticked, in order.</summary>
    /// <param name="Name">What it is about.</param>
    /// <param name="Items">Its items.</param>
    internal sealed record Ticks(string Name, IReadOnlyList<string> Items) : Block;
}
