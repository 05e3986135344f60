namespace AccessKeyAnalyzer.Credentials.Metadata;

/// <summary>What a RAM role may be called. The name becomes a part of a path: anything else would ask another question.</summary>
internal static class RoleNameRule
{
    public const string Text = "has 1 to 64 letters, digits, dots, hyphens and underscores";

    public static bool IsValid(string name) => name.Length is >= 1 and <= 64 && name.Trim('.').Length > 0 && name.All(IsAllowed);

    private static bool IsAllowed(char c) => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '-' or '_';
}
