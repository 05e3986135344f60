namespace AccessKeyAnalyzer.Detection;

/// <summary>Reads what an endpoint or a key is for in their names: <c>S3_ENDPOINT</c> and <c>S3_SECRET_KEY</c> are for the same.</summary>
internal static class EndpointName
{
    private static readonly HashSet<string> Users = ["sasl", "user", "username"];

    /// <summary>The words before those that name an endpoint or a part of a key, put together; empty where there are none.</summary>
    public static string About(string name)
    {
        var words = Words.Split(name);
        var count = words.Count;
        while (count > 0 && IsOfEither(words[count - 1]))
        {
            count--;
        }

        return string.Concat(words.Take(count));
    }

    private static bool IsOfEither(string word) =>
        Vocabulary.EndpointWords.Contains(word) || Vocabulary.PartWords.Contains(word) || Users.Contains(word);
}
