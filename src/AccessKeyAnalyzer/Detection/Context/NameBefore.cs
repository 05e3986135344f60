using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>Reads the text just before a value, where the value's name stands: <c>AccessKeySecret=</c>, <c>"secret": "</c>, <c>alibaba secret</c>.</summary>
internal static class NameBefore
{
    private const string Accessor = "get";

    private static readonly char[] Quotes = ['"', '\''];
    private static readonly char[] OfSettings = ['"', '\'', '='];
    private static readonly char[] Signs = ['=', ':', '：'];

    // Of a text over several lines, or a list, the sign or the option stands before these.
    private static readonly char[] BehindSign = [' ', '\t', '\r', '"', '\'', '>', '|', '-', ','];
    private static readonly string[] Returning = ["get ", "return "];
    private static readonly char[] Blanks = [' ', '\t', '"', '\''];

    // Before the name in code that was taken out.
    private static readonly char[] Marks = [' ', '\t', '/', '*', '#'];
    private static readonly string[] NameAttributes = [" name=", " key=", " id="];
    private static readonly string[] Modifiers = ["public ", "private ", "protected ", "internal ", "static "];

    /// <summary>The piece of text that may name the value at <paramref name="start"/>; empty where there is none.</summary>
    /// <param name="text">The text around the value.</param>
    /// <param name="start">Where the value starts.</param>
    /// <param name="floor">Where the value before it ends: a name belongs to the next value only.</param>
    public static string Read(string text, int start, int floor)
    {
        var from = Math.Max(floor, start - Distances.Name);
        var piece = PieceBefore(text, start, from);
        while (PassesOn(text, piece) && piece.Begin > from)
        {
            piece = PieceBefore(text, Run.Start(text, piece.Begin, c => char.IsWhiteSpace(c) || c is ',' or '{' || Marks.Contains(c), from), from);
        }

        return Piece(text, piece);
    }

    // "name": "AccessKeySecret", "value": "…", AccessKeySecret { get { return "…"; } }: the name stands in the piece before, or on the line before.
    private static bool PassesOn(string text, (int Begin, int End) piece)
    {
        var words = text.Substring(piece.Begin, Math.Min(piece.End - piece.Begin, Distances.ValueWord)).TrimStart(Marks).Trim(Blanks);
        return (Array.Exists(Returning, word => (words + " ").StartsWith(word, StringComparison.Ordinal)) && !CredentialName.Read(words).IsEnough)
            || (piece.End - piece.Begin <= Distances.ValueWord && words.All(char.IsLetter) && NameColumns.IsOfValue(words));
    }

    private static (int Begin, int End) PieceBefore(string text, int start, int from)
    {
        var end = start;
        // A line, a statement or a query parameter starts afresh; a separator right before the value does not.
        while (end > from && (IsSeparator(text[end - 1]) || IsPrefix(text, end - 1, start) || IsContinued(text, end - 1, from)))
        {
            end--;
        }

        // jsonb_set(value, '{aliyun,accessKeySecret}', '"…"'): a path ends with the name.
        end -= end - 1 > from && end < text.Length && text[end - 1] == '}' && text[end] == '\'' && char.IsLetter(text[end - 2]) ? 1 : 0;
        end = Run.Start(text, BeforeAccessors(text, end, from), IsSeparator, from);

        return (Run.Start(text, end, c => !(c is '\n' or '\r' or ';' or '&' or '?' or '{' or '}' or ','), from), end);
    }

    // string Secret { get; set; } = "…": the braces are none of an object.
    private static int BeforeAccessors(string text, int end, int from)
    {
        var close = end == 0 || text[end - 1] != '}' ? -1 : end - 1;
        var open = close > from ? text.LastIndexOf('{', close, Math.Min(close - from, Distances.ValueWord)) : -1;
        return open >= from && text.IndexOf(Accessor, open, close - open, StringComparison.Ordinal) >= 0 ? open : end;
    }

    private static string Piece(string text, (int Begin, int End) piece)
    {
        var name = WithoutModifiers(text.Substring(piece.Begin, piece.End - piece.Begin));
        // -Path Env:ALIYUN_SECRET -Value
        var blank = name.LastIndexOf(' ');
        name = blank > 0 && blank + 1 < name.Length && name[blank + 1] == '-' && NameColumns.IsOfValue(name.Substring(blank + 2))
            ? BehindLastBlank(name.Substring(0, blank))
            : name;
        // <endpoint>…</endpoint><secret>…: another element ends before the name.
        var inner = name.LastIndexOf('<');
        if (inner > 0 && NameColumns.IsOfValue(ElementIn(name.Substring(inner))) && AttributeIn(name.Substring(0, inner)) is { Length: > 0 } attribute)
        {
            return attribute;
        }

        var element = name.Substring(Math.Max(0, inner));
        // <input id="AliyunSecret" class="…" value="…">
        element = inner >= 0 && NameColumns.IsOfValue(element) && AttributeIn(element) is { Length: > 0 } called ? called : element;
        name = CredentialName.Read(element).Says ? element : name;
        // endpoint="…" secret="…", region=cn-hangzhou secret=…: another setting ends before the name.
        var last = name.LastIndexOfAny(OfSettings);
        var other = last < 0 || last + 1 == name.Length ? -1
            // -var 'region=cn-hangzhou' -var 'secret_key=…'
            : last > 0 && name[last - 1] == ' ' && name[last] != '=' ? last
            : name[last] == '=' != (name[last + 1] == ' ') ? name.IndexOf(' ', last + 1)
            : -1;
        return BehindLastBlank(name) is var key && key.IndexOf(':') > 0 && CredentialName.Read(key).IsEnough ? key
            : name.LastIndexOf(" --", StringComparison.Ordinal) is var option and >= 0 && CredentialName.Read(name.Substring(option)).Part is not null
                ? name.Substring(option)
            : other >= 0 && CredentialName.Read(name.Substring(other)).Part is not null ? name.Substring(other)
            // SignatureDoesNotMatch: key=…
            : name.LastIndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && CredentialName.Read(name.Substring(0, colon)).IsOther
                && CredentialName.Read(name.Substring(colon)).Part is not null ? name.Substring(colon)
            : BeforeCall(name) is { } assigned && CredentialName.Read(assigned).Part is not null ? assigned
            : name;
    }

    private static string BehindLastBlank(string text) => text.Substring(text.LastIndexOf(' ') + 1);

    private static string ElementIn(string tag) => new([.. tag.Skip(1).TakeWhile(char.IsLetter)]);

    // <setting name="AliyunSecret" serializeAs="String"><value>…
    private static string AttributeIn(string tags)
    {
        var tag = tags.Substring(tags.LastIndexOf('<') + 1);
        var name = Array.Find(NameAttributes, attribute => tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase) >= 0) is { } found
            ? tag.Substring(tag.IndexOf(found, StringComparison.OrdinalIgnoreCase) + found.Length)
            : "";
        return name.Length > 0 && name.IndexOf(name[0], 1) is > 0 and var end ? name.Substring(1, end - 1) : "";
    }

    // public static string Sk = "…": what may see it is no part of its name.
    private static string WithoutModifiers(string name)
    {
        var code = name.TrimStart(Marks);
        // [Parameter] public string Secret
        code = code.StartsWith("[", StringComparison.Ordinal) ? code.Substring(code.IndexOf(']') + 1).TrimStart(Marks) : code;
        while (Array.Find(Modifiers, modifier => code.StartsWith(modifier, StringComparison.Ordinal)) is { } first)
        {
            (code, name) = (code.Substring(first.Length), code.Substring(first.Length));
        }

        return name;
    }

    // $secret = ConvertTo-SecureString -String "…": what is assigned is called what it is assigned to.
    private static string? BeforeCall(string name)
    {
        var equals = name.IndexOf('=');
        var called = equals < 0 ? "" : name.Substring(equals + 1).Trim(Blanks).TrimEnd('(').Replace(" -", "-");
        // <String Key="AccessKeySecret">…
        var isQuoted = equals >= 0 && equals + 1 < name.Length && name[equals + 1] is '"' or '\'';
        return !isQuoted && called.Length > 1 && called.All(c => char.IsLetter(c) || c is '-' or '.' or '_' or '(')
            && CredentialName.Read(called) is { IsHarmless: false, IsEnough: false }
            ? name.Substring(0, equals)
            : null;
    }

    // accessKeySecret:
    //   …
    private static bool IsContinued(string text, int at, int from)
    {
        if (text[at] != '\n')
        {
            return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
        }

        var begin = LineStart.Of(text, at, from);
        var line = text.Substring(begin, at - begin).TrimEnd(BehindSign);
        return line.Length > 0
            && (Array.IndexOf(Signs, line[line.Length - 1]) >= 0 || CommandOption.Is(BehindLastBlank(line).Trim(Quotes)));
    }

    // N'…', b'…', r"…"
    private static bool IsPrefix(string text, int at, int start) =>
        at + 2 == start && Array.IndexOf(Quotes, text[at + 1]) >= 0 && char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static bool IsSeparator(char c) => !char.IsLetterOrDigit(c) && c is not ('\n' or '\r' or ';' or '&' or '}');
}
