namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>What a credential is that a text spells in another way, so that it is known as the same wherever it stands.</summary>
internal static class Spelling
{
    /// <summary>The credential: what Base64 or the escapes of a URL spell; any other text is itself.</summary>
    public static string Decoded(string piece) =>
        EncodedSecret.Decoded(piece) ?? EncodedId.Decoded(piece) ?? (piece.IndexOf('%') >= 0 ? Uri.UnescapeDataString(piece) : piece);
}
