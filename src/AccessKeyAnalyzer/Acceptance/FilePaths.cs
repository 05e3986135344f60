namespace AccessKeyAnalyzer.Acceptance;

/// <summary>Paths as text, of either kind of separator: the compiler hands them over as the project wrote them, <c>..</c> included.</summary>
internal static class FilePaths
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The name without the folders.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1);

    /// <summary>The path with slashes, without <c>.</c> and without <c>..</c> where a folder stands before it.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split(Separators))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>The path that <paramref name="relative"/> names from the folder of <paramref name="file"/>; normalized.</summary>
    public static string Beside(string file, string relative) => Normalize(file.Substring(0, file.LastIndexOfAny(Separators) + 1) + relative);
}
