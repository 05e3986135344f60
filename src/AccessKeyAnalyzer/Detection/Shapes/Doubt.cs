namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>A piece of text that might be taken for a credential and is not, and why.</summary>
/// <param name="Index">The value's place in its group.</param>
/// <param name="Start">Where the piece starts in the value.</param>
/// <param name="Length">Its length.</param>
/// <param name="What">What it looks like, without any more of it than <see cref="ShownId"/> gives.</param>
/// <param name="Why">What speaks against it, or what is missing.</param>
internal readonly record struct Doubt(int Index, int Start, int Length, FormattableString What, FormattableString Why)
{
    /// <summary>A piece as people may be told of it: an ID by its ends, anything else by its length.</summary>
    public static FormattableString Describe(string piece) => Describe(ShownId.Of(piece), piece.Length);

    /// <summary>The same, of a piece whose <see cref="ShownId"/> is known.</summary>
    public static FormattableString Describe(string shown, int length) => shown switch
    {
        { Length: > 1 } => $"'{shown}'",
        _ => $"A value of {length} characters",
    };
}
