namespace AccessKeyAnalyzer.Configuration;

/// <summary>The keys that the program passes to an SDK.</summary>
internal interface IKnownKeys
{
    /// <summary>Whether the text may hold one; cheap, asked for every file.</summary>
    bool AreMentionedIn(string text);

    /// <summary>The known key of that name in that scope; null when there is none.</summary>
    KnownKey? Find(string scope, string name);
}
