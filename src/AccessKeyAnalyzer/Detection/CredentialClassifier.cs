namespace AccessKeyAnalyzer.Detection;

/// <summary>Decides which values of a group are credentials. The values of a group are evidence for each other.</summary>
internal static class CredentialClassifier
{
    /// <summary>
    /// Classifies the values of one group: one JSON object, one section, one argument list, one initialiser.
    /// A value that identifies itself (ID, token) is always found; a secret needs evidence: a name that says so, or an ID in the group.
    /// </summary>
    public static IReadOnlyList<GroupMatch> Classify(IReadOnlyList<NamedValue> group)
    {
        _ = group;
        return [];
    }
}
