using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>What the names and the text around a candidate say of it.</summary>
/// <param name="Name">What the nearest name says.</param>
/// <param name="Called">That name as it is written.</param>
/// <param name="Scope">What the names around say.</param>
internal readonly record struct CandidateContext(CredentialName Name, string Called, CredentialScope Scope)
{
    // Quotes and separators that may stand around a value that is one candidate.
    private const int MostEnclosing = 8;

    private static readonly char[] BetweenArguments = ['(', ' '];

    private const string PasswordOfUser = "password";

    private static readonly char[] Enclosing = [' ', '\t', '\r', '\n', '{', '}', '"', '\'', '`', ';', ',', '&', '#'];

    /// <param name="item">The value that holds the candidate.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="floor">Where the candidate before it ends.</param>
    public static CandidateContext Of(NamedValue item, Candidate candidate, int floor)
    {
        var value = item.Value;
        var variable = ShellDefault.OpensAt(value.AsSpan(), candidate.Start);
        // What is left of the value beside the candidate decides whether the value's own name speaks of it.
        var isWhole = value.Length <= candidate.Length + MostEnclosing && value.Trim(Enclosing).Length == candidate.Length
            || (variable == 0 && value.Substring(candidate.End).Trim(Enclosing).Length == 0);
        var before = Before(item, candidate, floor, variable);
        var cell = isWhole ? null : CellAt(value, candidate.Start, before);
        before = cell is { } found ? ColumnName(found)
            : isWhole || (CredentialName.Read(before).Part is not null && SqlAssignment.AliasOf(value, candidate.Start).Length == 0) ? before
            : SqlAssignment.NameOf(value, candidate.Start) ?? Substitution.PatternOf(value, candidate.Start, candidate.End) ?? before;
        var (inner, own) = (CredentialName.Read(before), CredentialName.Read(item.Name));
        var isInner = !isWhole || inner.Strength > own.Strength || (inner.IsEnough && !own.IsEnough && !own.IsOther);
        var called = isInner ? before : Within(item);
        var scope = isWhole ? CredentialScope.Read(item.Scope) : ScopeInText(item, candidate, variable, cell?.Row, before);
        var name = scope.IsAtEndpoint ? CredentialName.ReadAtEndpoint(called, scope.Segment) : CredentialName.Read(called);
        // UPDATE sys_oss SET secret_key = '…' WHERE provider = 'qiniu': who is named weighs more than how the table is called.
        // So does where OSS_SECRET_KEY goes, if OSS_ENDPOINT is http://minio:9000.
        var isOthers = scope.Owner == NameOwner.OtherVendor && (isInner || (scope.Segment == OtherHost.Scope && !OtherHost.IsOutweighedBy(called)));
        return new(isOthers ? name with { Owner = scope.Owner } : name, called, scope);
    }

    /// <summary>Whether what the whole value is called may make a secret of it, wherever it stands.</summary>
    public static bool MayName(NamedValue item) => Within(item) is var called
        && (CredentialName.Read(called).Part is not null || CredentialName.ReadAtEndpoint(called, scope: "").Part is not null);

    // Secrets: { aliyun: …, prod: … }: the name of the section says what it holds, the key only whose or for what it is.
    private static string Within(NamedValue item) =>
        NameWords.Of(item.Name) is { Count: > 0 } words && Vocabulary.NameSuffixes.IsSupersetOf(words)
        && item.Scope.Substring(item.Scope.LastIndexOf(':') + 1) is var section && CredentialName.Read(section).Part is not null
            ? section + "_" + item.Name
            : item.Name;

    // ${ALIYUN_SK:-…}, or where the variable's name says nothing what stands before it.
    private static string Before(NamedValue item, Candidate candidate, int floor, int variable)
    {
        var value = item.Value;
        // int Count; // … says nothing of what a comment holds.
        var beside = candidate.IsSecret && CredentialName.Read(item.Beside) is { Part: not null } or { IsOther: true } ? item.Beside : "";
        // Most values of code hold nothing else.
        if (candidate.Length == value.Length)
        {
            return beside;
        }

        if (IsOfUser(value, candidate))
        {
            return PasswordOfUser;
        }

        if (candidate.IsSecret && SettingsBeside.NameInObject(value, candidate) is { } named)
        {
            return named;
        }

        var before = ChoiceBefore.NameOf(value, candidate.Start) is { Length: > 0 } chosen ? chosen : NameBefore.Read(value, candidate.Start, floor);
        before = variable > floor && CredentialName.Read(before).Part is null ? NameBefore.Read(value, variable, floor) : before;
        // new OssClient(endpoint, accessKeyId, "…"), oss2.Bucket(oss2.Auth(ak, '…'), …)
        var call = candidate.IsSecret ? CallBefore.NameOf(value, candidate.Start) : "";
        before = call.Length > 0 ? before.Substring(before.LastIndexOfAny(BetweenArguments) + 1) : before;
        var read = CredentialName.Read(before);
        if (!candidate.IsSecret || read.IsOther)
        {
            return before;
        }

        call = read.MayBeId || read.Part == CredentialPart.AccessKeyId || read.Strength <= NameStrength.Weak ? call : "";
        if (read.IsEnough)
        {
            return call.Length > 0 ? call : before;
        }

        var behind = NameBehind.Read(value, candidate.End);
        if (CredentialName.Read(behind) is { Part: CredentialPart.AccessKeySecret, IsOther: false } noted && (!read.Says || noted.IsEnough))
        {
            return behind;
        }

        if (VariableUse.NameOf(value, candidate.Start, before) is { Length: > 0 } use)
        {
            return use;
        }

        if (read.Says)
        {
            return before;
        }

        return beside.Length > 0 ? beside
            : IsAnnotated(value, candidate) && CredentialName.Read(item.Name).Part == CredentialPart.AccessKeySecret ? item.Name
            : SettingsBeside.SecretOfId(value, before) is { } ofId ? ofId
            : call.Length > 0 ? call
            : LabelAbove.NameOf(value, candidate.Start) is { Length: > 0 } above ? above
            : before;
    }

    // https://user:…@host
    private static bool IsOfUser(string text, Candidate candidate) =>
        candidate is { IsSecret: true, Start: > 0 } && text[candidate.Start - 1] == ':' && candidate.End < text.Length && text[candidate.End] == '@';

    // "AccessKeySecret": "… (rotate in May)"
    private static bool IsAnnotated(string value, Candidate candidate)
    {
        var start = Run.End(value, 0, Enclosing.Contains, candidate.Start);
        return start == candidate.Start && candidate.End < value.Length && char.IsWhiteSpace(value[candidate.End]);
    }

    private static CredentialScope ScopeInText(
        NamedValue item, Candidate candidate, int variable, IReadOnlyList<(string Column, string Value)>? row, string before)
    {
        var (text, start) = item.Around ?? (item.Value, 0);
        // The braces of ${2:-…} are those of no object.
        var (begin, end) = variable >= 0 ? (variable, Run.End(item.Value, candidate.End, c => c == '}')) : (candidate.Start, candidate.End);
        var vendor = row?.FirstOrDefault(cell => CredentialName.NamesVendor(cell.Column)).Value
            // ('qiniu', '…', '…'), ('aliyun', …): each row is another vendor's.
            ?? row?.FirstOrDefault(cell => NameOwners.IsVendor(cell.Value)).Value
            ?? (row?.Any(cell => OtherHost.Is(cell.Column, cell.Value)) == true ? OtherHost.Scope : null)
            ?? (candidate.IsSecret ? TextSight.Of(text, start + begin, start + end, before) : "");
        var isQuoted = candidate.IsSecret && candidate.Start > 0 && item.Value[candidate.Start - 1] is '\'' or '"';
        var table = isQuoted ? SqlTable.Before(item.Value, candidate.Start) : "";
        // $secret = '…' # Aliyun
        var behind = candidate.IsSecret && LabelAbove.Behind(item.Value, candidate.End) is var label && LabelAbove.Names(label) ? label.Replace(':', ' ') : "";
        var above = candidate.IsSecret ? TextSight.Above(item.Value, candidate.Start, candidate.End) : "";
        var around = $"{item.Scope}:{item.Name}:{behind}:{table}:{above}:{ScopeBefore.Read(text, start + candidate.Start)}";
        return CredentialScope.Read(vendor == OtherHost.Scope && OtherHost.IsOutweighedBy(around) ? around : $"{around}:{vendor.Replace(':', ' ')}");
    }

    // Of a table, or of an INSERT: a column that says something says more than what stands between it and the value.
    private static (IReadOnlyList<(string Column, string Value)> Row, int Index)? CellAt(string text, int start, string before) =>
        TableRow.At(text, start) is { } cell && CredentialName.Read(ColumnName(cell)).Says ? cell
        : SqlInsert.At(text, start) is { } inserted && (CredentialName.Read(ColumnName(inserted)).Says
            || (inserted.Row[inserted.Index].Column.Length > 0 && CredentialName.Read(before).Part is null)) ? inserted
        : default((IReadOnlyList<(string, string)>, int)?);

    // (config_key, config_value) VALUES ('aliyun.accessKeySecret', '…')
    private static string ColumnName((IReadOnlyList<(string Column, string Value)> Row, int Index) cell) => cell.Row[cell.Index].Column switch
    {
        "" => NameColumns.SecretOfRow([.. cell.Row.Take(cell.Index).Select(before => before.Value)]),
        var column => NameColumns.NameOf(column, cell.Row) ?? column,
    };
}
