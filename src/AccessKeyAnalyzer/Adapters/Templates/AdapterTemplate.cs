namespace AccessKeyAnalyzer.Adapters.Templates;

/// <summary>One class that the generator can emit, as text, and what must be there for that text to compile.</summary>
internal sealed record AdapterTemplate
{
    /// <summary>The class that holds the extension methods.</summary>
    public required string Class { get; init; }

    /// <summary>Names this part of a class that stands in several files; <see langword="null"/> for the whole, or for the part that carries the attributes.</summary>
    public string? Part { get; init; }

    /// <summary>Names the emitted file and the pipeline step, so it is stable.</summary>
    public string Name => Part is null ? Class : $"{Class}.{Part}";

    /// <summary>Where the class is declared: where the users of its methods look for them.</summary>
    public string Namespace { get; init; } = "AccessKeyAnalyzer.Credentials";

    /// <summary>The declaration of the class up to its name.</summary>
    public string Kind { get; init; } = "static class";

    /// <summary>What the class is derived from, as it stands behind its name.</summary>
    public string Bases { get; init; } = "";

    /// <summary>What the class is for, to whoever meets it in the IDE.</summary>
    public required string Summary { get; init; }

    /// <summary>The extension methods, as the catalog's <see cref="Catalog.Adapter.Method"/> names them; none for what belongs to no SDK.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Other templates that the text uses, by their <see cref="Name"/>; they stand before this one in the list.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Interfaces and abstract classes that the text implements: an abstract member that is not in <see cref="Members"/> would break the user's build.</summary>
    public IReadOnlyList<string> Implements { get; init; } = [];

    /// <summary>The members that the text uses, as documentation comment IDs. An SDK version without one of them gets no adapter.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>The same members by the metadata name of the type that declares them: a type is looked up once.</summary>
    public ILookup<string, string> MembersByType => field ??= Members.ToLookup(DeclaringType);

    /// <summary>
    /// The members of the class, in C# 5: they compile under whatever language version the project has. The comment <c>/*?*/</c> behind a
    /// type becomes a question mark where the language knows nullable references.
    /// </summary>
    public required string Body { get; init; }

    // "M:Name.Space.Type.Member(…)": the part between the colon and the last dot before the parameters.
    private static string DeclaringType(string id)
    {
        var parameters = id.IndexOf('(');
        var name = parameters < 0 ? id : id.Substring(0, parameters);
        return name.Substring(2, name.LastIndexOf('.') - 2);
    }
}
