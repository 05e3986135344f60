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
        while (count > 0 && (Vocabulary.EndpointWords.Contains(words[count - 1]) || Vocabulary.PartWords.Contains(words[count - 1]) || Users.Contains(words[count - 1])))
        {
            count--;
        }

        return string.Concat(words.Take(count));
    }
}
