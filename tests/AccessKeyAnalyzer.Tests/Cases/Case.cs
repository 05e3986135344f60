using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Tests.Keys;

namespace AccessKeyAnalyzer.Tests.Cases;

/// <summary>A labelled text from a file of cases, each under a line <c>### + statements title</c>.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="IsPositive">Whether every key in it is to be found; else nothing is.</param>
/// <param name="Wrap"><c>statements</c>, <c>members</c> or <c>file</c> of C#; else the name of a configuration file.</param>
/// <param name="Template">The text, with the tags of <see cref="KeyTemplate"/> for keys.</param>
internal sealed partial record Case(string Title, bool IsPositive, string Wrap, string Template)
{
    private const string WindowsLineEnds = ";crlf";

    public bool IsCSharp => Wrap is "statements" or "members" or "file";

    public static IReadOnlyList<Case> Read(string file)
    {
        using var stream = typeof(Case).Assembly.GetManifestResourceStream(file + ".txt") ?? throw new ArgumentException($"There is no {file}.txt among the cases.", nameof(file));
        var cases = new List<Case>();
        // What stands before the first header explains the file.
        foreach (var block in new StreamReader(stream).ReadToEnd().Replace("\r\n", "\n").Split("\n### ").Skip(1))
        {
            var end = block.IndexOf('\n');
            var header = block[..end].Split(' ', 3);
            var (wrap, text) = (header[1], block[(end + 1)..].TrimEnd('\n') + "\n");
            if (wrap.EndsWith(WindowsLineEnds, StringComparison.Ordinal))
            {
                (wrap, text) = (wrap[..^WindowsLineEnds.Length], text.Replace("\n", "\r\n"));
            }

            cases.Add(new(header[2], header[0] == "+", wrap, text));
        }

        return cases;
    }

    /// <summary>The text with its keys, in what it takes to compile.</summary>
    public string Text() => Wrap switch
    {
        "statements" => $"#nullable enable\nclass Program {{ {Helpers} void Run() {{\n{KeyTemplate.Text(Template)}\n}} }}\n",
        "members" => $"#nullable enable\nclass Program {{ {Helpers}\n{KeyTemplate.Text(Template)}\n}}\n",
        _ => KeyTemplate.Text(Template),
    };

    /// <summary>The keys that are to be found: what is only random, or only hexadecimal, stands for something else.</summary>
    public IEnumerable<string> Keys() => IsPositive ? KeyTemplate.Expand(OtherText().Replace(Template, "")).Keys : [];

    /// <summary>All that no message may show.</summary>
    public IEnumerable<string> Secrets() => KeyTemplate.Expand(Template).Keys;

    private const string Helpers =
        """
        static string Id() => ""; static string Get() => ""; static void Fill(ref string s) { } record Rec(string AccessKeyId, string AccessKeySecret);
        static Dictionary<string, string> Cfg() => new();
        """;

    [GeneratedRegex(@"\{\{(RND|HEX|LOW|LTAI)[^}]*\}\}")]
    private static partial Regex OtherText();
}
