using AccessKeyAnalyzer.Detection.Shapes;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>A value with the name it stands under.</summary>
/// <param name="Name">The name itself, such as <c>AccessKeySecret</c>; empty where there is none.</param>
/// <param name="Scope">
/// The names of what encloses it, outermost first with colons between them, such as <c>Aliyun:OSS</c> or namespace, type and method; empty where there is
/// nothing.
/// </param>
/// <param name="Value">The value, unescaped.</param>
/// <param name="Container">A number that the values of one object, argument list or initialiser share; 0 where there is none.</param>
internal readonly record struct NamedValue(string Name, string Scope, string Value, int Container = 0)
{
    /// <summary>For a comment: what the code on its line gives a value to, which may be the name of what was there before; empty where there is none.</summary>
    public string Beside { get; init; } = "";

    /// <summary>What it holds that has the shape of a credential; null where nobody has looked yet.</summary>
    public IReadOnlyList<Candidate>? Candidates { get; init; }

    /// <summary>For a comment: the text that it is a part of, and where it starts there; null for what stands alone.</summary>
    public (string Text, int Start)? Around { get; init; }
}
