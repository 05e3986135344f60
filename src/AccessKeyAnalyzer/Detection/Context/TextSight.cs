using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>
/// Tells from the text around a place that what stands there is for Alibaba Cloud: an endpoint in the same statement, line or object, the tool that is called,
/// a provider that is named (<c>SET secret = '…' WHERE provider = 'aliyun'</c>).
/// </summary>
internal static class TextSight
{
    private static readonly char[] OfLevels = ['{', '}', '\n'];

    private static readonly string[] KindWords = ["type", "kind", "storage"];

    private const string Vendor = "aliyun";

    // In characters, a line. What is longer speaks of many things.
    private const int LongestSentence = 200;

    // What keeps secrets is told so, and what the thing is called that it keeps.
    private const string Store = "secret", Ali = "ali";

    private const string Endpoint = "endpoint";

    // In front of a domain it says where something stands.
    private const string Host = "aliyuncs";

    // What holds them is code, data or a command, and no sentence.
    private static readonly string[] OfCode = ["{", "}", "<", ">", "=", ";", "\"", "'", " -", "/", "|"];

    /// <summary>The tool that takes an AccessKey, and the places that it copies to. The first is the scope that they give.</summary>
    public static readonly IReadOnlyList<string> Tools = ["ossutil", "oss://"];

    /// <summary>The scope that the surroundings of a place give; empty where they give none.</summary>
    /// <param name="text">The text around it.</param>
    /// <param name="start">Where the place starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="name">What stands before it: an endpoint speaks only for what may be of the same thing.</param>
    public static string Of(string text, int start, int end, string name)
    {
        var around = Around(text, start, end);
        var endpoint = In(around) is { Length: > 0 } scope ? scope
            // openssl dgst -sha1 -hmac …
            : CommandOption.IsShortSecret(name) && SignedRequest.IsIn(around) ? AlibabaEndpoint.Domain
            : "";
        // An endpoint says more than the vendor's name: what stands beside it is no other vendor's, by whatever protocol.
        return VendorIn(around) is { Length: > 0 } vendor && (!CredentialName.Read(vendor).IsAlibaba || endpoint.Length == 0) ? vendor
            : endpoint.Length == 0 && IsNameAlone(name) && (SentenceNames(text, start, end) || StoreNames(text, start)) ? Vendor
            : endpoint == Tools[0] ? endpoint
            : endpoint.Length == 0 && !NamesOtherHost(around) || !MayBeOfEndpoint(name, around) ? ""
            : endpoint.Length == 0 ? OtherHost.Scope
            : endpoint;
    }

    // endpoint: 'http://minio:9000', what is asked only where no endpoint of Alibaba Cloud stands.
    private static bool NamesOtherHost(string text)
    {
        for (var at = text.IndexOf(Endpoint, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(Endpoint, at + Endpoint.Length, StringComparison.OrdinalIgnoreCase))
        {
            var start = Run.End(text, at + Endpoint.Length, IsBetween);
            if (OtherHost.Is(Endpoint, text.Substring(start, Run.End(text, start, c => char.IsLetterOrDigit(c) || c is '.' or '-' or ':' or '/') - start)))
            {
                return true;
            }
        }

        return false;
    }

    // A name and its value.
    private static bool IsBetween(char c) => !char.IsLetterOrDigit(c) && c is not ('\n' or ',' or ')');

    /// <summary>The vendor that is named beside the object around a place: <c>"provider": "aliyun", "options": { … }</c>; empty where none is.</summary>
    public static string Above(string text, int start, int end) =>
        EndOfLevel(text, start - 1, -1, default, out _) is >= 0 and var open && EndOfLevel(text, end, 1, default, out _) is >= 0 and var close
            ? VendorIn(Around(text, open, close + 1))
            : "";

    /// <summary>Whose the values of a statement of SQL are, by the provider that it names or the table that it writes to; empty where neither does.</summary>
    public static string OfStatement(string sql) => VendorIn(sql) is { Length: > 0 } vendor ? vendor : SqlTable.Before(sql, sql.Length);

    // secret …, 密钥是 …: it says of nothing what it is the secret of.
    private static bool IsNameAlone(string name) => EndpointName.About(Identifier(name).TrimEnd(CredentialName.Copulas)).Length == 0;

    // key="ShopSecret" value=
    private static string Identifier(string name)
    {
        var last = ShownName.LastWord(name);
        var before = NameColumns.IsOfValue(last) ? ShownName.LastWord(name.Substring(0, name.LastIndexOf(last, StringComparison.Ordinal))) : "";
        return before.Length > 0 ? before : last;
    }

    // 密钥是 …，阿里云 OSS 用。
    private static bool SentenceNames(string text, int start, int end)
    {
        var begin = LineStart.Of(text, start, Math.Max(0, start - LongestSentence));
        var stop = text.IndexOf('\n', end, Math.Min(text.Length - end, LongestSentence)) is >= 0 and var line ? line : text.Length;
        if (stop - begin > LongestSentence)
        {
            return false;
        }

        var sentence = text.Substring(begin, start - begin) + " " + text.Substring(end, stop - end);
        return !Words.HasAny(sentence, OfCode) && Words.Split(sentence).Exists(word => word != Host && NameOwners.SpellsAlibaba(word));
    }

    // kubectl create secret generic alidns --from-literal=secret-key=…, vault kv put secret/aliyun sk=…
    private static bool StoreNames(string text, int start)
    {
        var begin = LineStart.Of(text, start, Math.Max(0, start - LongestSentence));
        var line = text.IndexOf(Ali, begin, start - begin, StringComparison.Ordinal) < 0 ? "" : text.Substring(begin, start - begin);
        return line.Split(' ').SkipWhile(word => !word.StartsWith(Store, StringComparison.Ordinal)).Any(word =>
            word.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '/') && NameWords.Of(word) is var words && NameOwners.OfName(words) == NameOwner.Alibaba
            && words.Exists(part => part.StartsWith(Ali, StringComparison.Ordinal)));
    }

    // SHOP_SECRET belongs to SHOP_ENDPOINT, DJANGO_SECRET to neither.
    private static bool MayBeOfEndpoint(string name, string around)
    {
        var identifier = Identifier(name);
        var about = EndpointName.About(identifier);
        return about.Length == 0 || about == EndpointName.S3 || CredentialName.Read(identifier).IsAlibaba || Recurs(Words.Split(identifier)[0], around);
    }

    private static bool Recurs(string word, string text) =>
        text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var first and >= 0
        && text.IndexOf(word, first + word.Length, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The scope that the endpoints in a text give, or the tool that it calls; empty where there are none.</summary>
    public static string In(string text) => AlibabaEndpoint.In(text) is { Length: > 0 } scope ? scope : NamesTool(text) ? Tools[0] : "";

    /// <summary>Whether the text calls a tool that takes an AccessKey, or names a place that it copies to.</summary>
    public static bool NamesTool(string text) => Tools.Any(tool => text.IndexOf(tool, StringComparison.OrdinalIgnoreCase) >= 0);

    // What stands on the level of the place: other objects are left out, and nothing counts beyond the braces around it, a blank line or a heading.
    private static string Around(string text, int start, int end)
    {
        Span<char> level = stackalloc char[2 * Distances.Object];
        EndOfLevel(text, start - 1, -1, level.Slice(0, Distances.Object), out var before);
        EndOfLevel(text, end, 1, level.Slice(Distances.Object), out var behind);
        return level.Slice(Distances.Object - before, before + behind).ToString();
    }

    // The brace that ends a place's level to one side of it, -1 where something else ends it; takes what stands on that level up to there, next to the place.
    private static int EndOfLevel(string text, int from, int step, Span<char> level, out int length)
    {
        length = 0;
        var last = step > 0 ? Math.Min(text.Length, from + Distances.Object) : Math.Max(-1, from - Distances.Object);
        var (begin, depth) = (from, 0);
        for (var i = NextOfLevel(text, from, last, step); ; i = NextOfLevel(text, i + step, last, step))
        {
            if (i != last && text[i] == '\n' && !StartsAfresh(text, i + 1))
            {
                continue;
            }

            if (depth == 0 && !level.IsEmpty)
            {
                var piece = step > 0 ? text.AsSpan(begin, i - begin) : text.AsSpan(i + 1, begin - i);
                piece.CopyTo(level.Slice(step > 0 ? length : level.Length - length - piece.Length));
                length += piece.Length;
            }

            if (i == last || text[i] == '\n')
            {
                return -1;
            }

            begin = i;
            depth += text[i] == (step > 0 ? '{' : '}') ? 1 : -1;
            if (depth < 0)
            {
                return i;
            }
        }
    }

    private static int NextOfLevel(string text, int from, int last, int step) => from == last ? last
        : (step > 0 ? text.IndexOfAny(OfLevels, from, last - from) : text.LastIndexOfAny(OfLevels, from, from - last)) is >= 0 and var found ? found
        : last;

    // An empty line, or the heading of a section.
    private static bool StartsAfresh(string text, int line)
    {
        line = Run.End(text, line, c => c is ' ' or '\t' or '\r');
        return line < text.Length && text[line] is '\n' or '[';
    }

    // provider = 'aliyun', "vendor":"qiniu"
    private static string VendorIn(string text) =>
        Vocabulary.VendorWords.Select(name => VendorUnder(text, name)).FirstOrDefault(vendor => vendor.Length > 0)
        // What these name is a vendor now and then.
        ?? KindWords.Select(name => VendorUnder(text, name)).FirstOrDefault(vendor => CredentialName.Read(vendor).IsAlibaba)
        ?? (VendorUnder(text, "name") is var thing && CredentialName.IsVendorAlone(thing) ? thing : "");

    private static string VendorUnder(string text, string name)
    {
        // What has no case is found ten times faster without regard to it.
        var comparison = Words.IsChinese(name) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + name.Length, comparison))
        {
            var start = Run.End(text, at + name.Length, IsBetween);

            var end = Run.End(text, start, c => char.IsLetterOrDigit(c) || c is '_' or '-', start + Vocabulary.LongestVendor);

            // A column that is called so says nothing yet.
            if (end > start && start > at + name.Length && NameOwners.OfName(Words.Split(text.Substring(start, end - start))) != NameOwner.Unknown)
            {
                return text.Substring(start, end - start);
            }
        }

        return "";
    }
}
