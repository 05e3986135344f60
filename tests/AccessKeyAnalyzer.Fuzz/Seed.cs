using System.Reflection;
using AccessKeyAnalyzer.Tests.Keys;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>The texts under <c>Seeds</c>, with keys put in.</summary>
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

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
