namespace AccessKeyAnalyzer.Detection;

/// <summary>Finds credentials in text without structure: comments, inactive code, text inside a literal, a file that cannot be parsed.</summary>
internal static class FreeText
{
    /// <summary>All credentials in <paramref name="text"/>, in order, without overlap.</summary>
    public static IReadOnlyList<ValueMatch> Scan(string text) =>
        [.. CredentialClassifier.ClassifyNearby([new("", "", text)], [0]).Select(m => m.Match)];
}
