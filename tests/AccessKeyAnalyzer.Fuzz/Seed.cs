using System.Reflection;
using AccessKeyAnalyzer.Tests.Cases;
using AccessKeyAnalyzer.Tests.Keys;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>The texts under <c>Seeds</c>, and the labelled cases that the rules are tested with, with keys put in.</summary>
internal static class Seed
{
    /// <summary>The seeds whose names start so, and their keys.</summary>
    public static (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) Named(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var expanded = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => KeyTemplate.Expand(Read(assembly, name))).ToList();
        return ([.. expanded.Select(e => e.Text)], [.. expanded.SelectMany(e => e.Keys).Distinct()]);
    }

    /// <summary>The C# under <c>Seeds</c> and of the cases, and its keys.</summary>
    public static (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) CSharp() => WithCases("csharp", isCSharp: true);

    /// <summary>The configuration files under <c>Seeds</c> and of the cases, and their keys.</summary>
    public static (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) Configuration() => WithCases("configuration", isCSharp: false);

    private static (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) WithCases(string prefix, bool isCSharp)
    {
        var (texts, keys) = Named(prefix);
        var cases = new[] { "Own", "Unseen" }.SelectMany(Case.Read).Where(labelled => labelled.IsCSharp == isCSharp).ToList();
        return ([.. texts, .. cases.Select(labelled => labelled.Text())], [.. keys.Concat(cases.SelectMany(labelled => labelled.Secrets())).Distinct()]);
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
