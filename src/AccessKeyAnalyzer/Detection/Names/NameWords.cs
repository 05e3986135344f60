using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>The words of names: what reads a name asks for them again and again. They are shared, and nobody changes them.</summary>
internal static class NameWords
{
    private static readonly Recent<List<string>> Known = new(Words.Split);

    public static List<string> Of(string name) => Known.Of(name);
}
