namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>The mark that some editors and servers set before a text in UTF-8, and that JSON does not know.</summary>
internal static class ByteOrderMark
{
    /// <summary>How many bytes of <paramref name="text"/> to leave out.</summary>
    public static int LengthIn(ReadOnlySpan<byte> text) => text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
}
