using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>Reads what an endpoint or a key is for in their names: <c>S3_ENDPOINT</c> and <c>S3_SECRET_KEY</c> are for the same.</summary>
internal static class EndpointName
{
    /// <summary>What a key for the S3 protocol is for, by whatever name.</summary>
    public const string S3 = "s3";

    /// <summary>What a request is for that is signed by hand; no name has it.</summary>
    public const string Signature = "signature of a request";

    private static readonly HashSet<string> Users = ["sasl", "user", "username", "jaas", "config", "with", "network", "hmac", "credential", "credentials", "basic", "root"];

    // S3_ENDPOINT and AWS_SECRET_ACCESS_KEY are for the same.
    private static readonly string[] SpellingsOfS3 = [S3, "aws", "amazon", "amazons3", "awss3", "basicaws", "sessionaws"];

    /// <summary>The words before those that name an endpoint or a part of a key, put together; empty where there are none.</summary>
    public static string About(string name)
    {
        var words = NameWords.Of(name);
        var count = words.Count;
        while (count > 0 && IsOfEither(words[count - 1]))
        {
            count--;
        }

        // What has one letter is named after nothing.
        var about = count == 1 && words[0].Length == 1 ? "" : string.Concat(words.Take(count));
        // AWS_S3_UPLOAD_BUCKET_URL
        return SpellingsOfS3.Contains(about) || (about.Length > 0 && words[0] is S3 or "aws") ? S3 : about;
    }

    /// <summary>The same of an endpoint, whose own protocol says more than its name: <c>s3:https://…</c>.</summary>
    public static string Of(string name, string endpoint) => endpoint.StartsWith(S3 + ":", StringComparison.Ordinal) ? S3 : About(name);

    /// <summary>Whether the name is that of an endpoint, as far as its last word says.</summary>
    public static bool Is(string name) => NameWords.Of(name) is [.., var last] && Vocabulary.EndpointWords.Contains(last);

    /// <summary>Whether the words name a part of a key or an endpoint, and not what it is for.</summary>
    public static bool IsOfNothingElse(List<string> words) => words.TrueForAll(IsOfEither);

    private static bool IsOfEither(string word) =>
        Vocabulary.EndpointWords.Contains(word) || Vocabulary.PartWords.Contains(word) || Users.Contains(word);
}
