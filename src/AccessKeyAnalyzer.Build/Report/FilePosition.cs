namespace AccessKeyAnalyzer.Build.Report;

/// <summary>A position in a file.</summary>
/// <param name="File">Its path from the report's folder, with slashes.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
internal sealed record FilePosition(string File, int Line, int Column)
{
    // More than a line has columns, so that the nearer line is nearer.
    private const long LineWeight = 100_000;

    /// <summary>How far apart two positions are; null where they are in two files, or more than so many lines apart.</summary>
    public long? DistanceTo(FilePosition other, int lines) =>
        File == other.File && Math.Abs(Line - other.Line) <= lines ? (Math.Abs(Line - other.Line) * LineWeight) + Math.Abs(Column - other.Column) : null;

    public override string ToString() => $"{File}:{Line}";
}
