namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>A stretch of a file's text.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The first character after it.</param>
internal readonly record struct SourceSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Overlaps(SourceSpan other) => Start < other.End && other.Start < End;
}
