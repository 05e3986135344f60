namespace AccessKeyAnalyzer.Detection;

/// <summary>Finds credentials in text without structure: comments, inactive code, text inside a literal, a file that cannot be parsed.</summary>
internal static class FreeText
{
    /// <summary>All credentials in <paramref name="text"/>, in order, without overlap.</summary>
    public static IReadOnlyList<ValueMatch> Scan(string text) => [.. (EvidenceIn(text)?.Weigh() ?? []).Select(m => m.Match)];

    /// <summary>What speaks for and against what stands in the text; null where nothing in it has the shape of a credential.</summary>
    public static GroupJudge? EvidenceIn(string text) => CredentialClassifier.EvidenceNearby([new("", "", text)], [0]);
}
