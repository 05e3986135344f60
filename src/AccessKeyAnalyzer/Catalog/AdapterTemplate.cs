namespace AccessKeyAnalyzer.Catalog;

/// <summary>
/// A file that the generator can add to a project, and what must be there for it to compile. The file itself lies in <c>Adapters/Sources</c>: C# 5, which
/// compiles under whatever language version the project has.
/// </summary>
internal sealed class AdapterTemplate
{
    /// <summary>
    /// The file without its extension, which also names the emitted file and the pipeline step: the class, and behind a dot which part of it, where
    /// a class stands in several files.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Where the class is declared: where the users of its methods look for them.</summary>
    public string Namespace { get; init; } = "AccessKeyAnalyzer.Credentials";

    /// <summary>The class that the file declares, or a part of it.</summary>
    public string Class => Name.Split('.')[0];

    /// <summary>Other templates that the file uses; they stand before this one in the list.</summary>
    public IReadOnlyList<AdapterTemplate> Needs { get; init; } = [];

    /// <summary>
    /// Interfaces and abstract classes that the file implements: an abstract member that is not in <see cref="Members"/> would break the user's build.
    /// </summary>
    public IReadOnlyList<string> Implements { get; init; } = [];

    /// <summary>The members that the file uses, as documentation comment IDs. An SDK version without one of them gets no adapter.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>The same members by the metadata name of the type that declares them: a type is looked up once.</summary>
    public ILookup<string, string> MembersByType => field ??= Members.ToLookup(DeclaringType);

    // "M:Name.Space.Type.Member(…)": the part between the colon and the last dot before the parameters.
    private static string DeclaringType(string id)
    {
        var parameters = id.IndexOf('(');
        var name = parameters < 0 ? id : id.Substring(0, parameters);
        return name.Substring(2, name.LastIndexOf('.') - 2);
    }
}
