namespace AccessKeyAnalyzer.Detection;

/// <summary>A piece of text that might be taken for a credential and is not, and why.</summary>
/// <param name="Index">The value's place in its group.</param>
/// <param name="Start">Where the piece starts in the value.</param>
/// <param name="Length">Its length.</param>
/// <param name="What">What it looks like, without any more of it than <see cref="ShownId"/> gives.</param>
/// <param name="Why">What speaks against it, or what is missing.</param>
internal readonly record struct Doubt(int Index, int Start, int Length, string What, string Why)
{
    /// <summary>A piece as people may be told of it: an ID by its ends, anything else by its length.</summary>
    public static string Describe(string piece) => ShownId.Of(piece) is { Length: > 1 } shown ? $"'{shown}'" : $"A value of {piece.Length} characters";
}
