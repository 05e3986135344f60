using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>
/// Names a value by the call that it is an argument of, in a text of any language: <c>oss2.Auth('…', '…')</c>, <c>oss.New(endpoint, id, "…")</c>,
/// and of a command line that has it behind an endpoint and an ID: <c>mc alias set oss https://oss-cn-hangzhou.aliyuncs.com $ID …</c>.
/// </summary>
internal static class CallBefore
{
    // What such a call makes takes a key; what puts or gets an object takes other names.
    private static readonly HashSet<string> Makers =
        ["auth", "client", "credential", "credentials", "config", "provider", "new", "init", "build", "connect", "create"];

    private static readonly char[] OfCalls = ['(', ')', ',', ';'];

    // What such a call or command takes, by the words that names are read by.
    private const string Secret = " aliyun secret";

    private static readonly char[] Blanks = [' ', '\t'], Quotes = ['"', '\''];

    // Makes what all clients of Alibaba Cloud's older SDK take, and does not say whose it is.
    private const string Profile = "DefaultProfile.GetProfile";

    /// <summary>The call, as the name of a secret; empty where the value is its first argument, or what it makes takes no key of Alibaba Cloud.</summary>
    public static string NameOf(string text, int start)
    {
        var first = Math.Max(0, start - Distances.Object);
        if (OfCommand(text, start, first) is { Length: > 0 } endpoint)
        {
            return endpoint;
        }

        var open = Run.LastOf(text, OfCalls, start, first);
        var hasOthers = false;
        for (var depth = 0; open >= 0 && text[open] != ';' && (text[open] != '(' || depth-- > 0); open = Run.LastOf(text, OfCalls, open, first))
        {
            depth += text[open] == ')' ? 1 : 0;
            hasOthers |= text[open] == ',' && depth == 0;
        }

        if (open < 0 || text[open] != '(' || !hasOthers)
        {
            return "";
        }

        var begin = Run.Start(text, open, IsOfCallee, Math.Max(first, open - Distances.Name));

        var callee = text.Substring(begin, open - begin);
        // oss2.Bucket(oss2.Auth('…', '…'), …): the inner one takes it.
        var outer = callee.LastIndexOf('(');
        callee = outer >= 0 && outer + 1 < callee.Length && callee[outer + 1] != ')' ? callee.Substring(outer + 1) : callee;
        var words = Words.Split(callee);
        return callee.EndsWith(Profile, StringComparison.Ordinal)
            || (words.Count > 0 && Makers.Contains(words[words.Count - 1]) && NameOwners.OfName(words) == NameOwner.Alibaba) ? callee + Secret : "";
    }

    private static string OfCommand(string text, int start, int first)
    {
        var value = Run.Start(text, start, Quotes.Contains, first);
        var endOfId = Run.Start(text, value, Blanks.Contains, first);
        var id = Run.Start(text, endOfId, IsOfWord, first);
        var end = Run.Start(text, id, Blanks.Contains, first);
        var begin = Run.Start(text, end, IsOfWord, first);
        return endOfId < value && id < endOfId && end < id && text[id] != '-'
            && text.Substring(begin, end - begin).Trim(Quotes) is var endpoint && AlibabaEndpoint.ScopeOf(endpoint).Length > 0
                ? endpoint + Secret
                : "";
    }

    private static bool IsOfWord(char c) => c is not (' ' or '\t' or '\n');

    private static bool IsOfCallee(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or ':' or '(' or ')' or '[' or ']';
}
