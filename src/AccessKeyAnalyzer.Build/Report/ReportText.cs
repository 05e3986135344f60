using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Build.Texts;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>What a report says to people, whatever the format.</summary>
/// <param name="language">The language in which it says so.</param>
internal sealed class ReportText(Language language)
{
    // What tells keys apart that show the same: see ReportedKey.
    private static readonly Regex Number = new(@" \(\d+\)$", RegexOptions.CultureInvariant);

    public IReadOnlyList<Block> Of(KeyReport report)
    {
        var keys = ReportedKey.Of(report.Places);
        var open = keys.Where(key => !key.IsAccepted).ToList();
        var earlier = report.Earlier.Where(earlier => keys.All(key => key.Name != earlier.Name)).ToList();
        return
        [
            Heading(1, $"AccessKeys: where they are, and how they end"),
            Verdict(report, open.Count, keys.Count - open.Count),
            .. Earlier(earlier),
            .. NotSearched(report),
            .. open.Count > 0 ? Order() : [],
            .. Keys($"Keys to disable and delete, in this order", open),
            .. Keys($"Keys that the team has accepted", [.. keys.Except(open)]),
            .. Clients(report),
            .. Projects(report),
        ];
    }

    private Block.Paragraph Verdict(KeyReport report, int open, int accepted)
    {
        var projects = report.Projects.Where(project => project.IsCompiled).Select(project => project.Name).Distinct(StringComparer.Ordinal).Count();
        FormattableString found = open switch { 0 => $"No key found", _ => $"{Keys(open)} found" };
        List<FormattableString> sentences = [$"{found}, {Files(report.Files)} searched in {Projects(projects)}."];
        if (accepted > 0)
        {
            sentences.Add($"{Keys(accepted)} accepted.");
        }

        if (open > 0)
        {
            sentences.Add($"This page holds no whole key, and nothing of a secret.");
        }
        else if (!report.IsComplete)
        {
            sentences.Add($"Not everything was searched: see below.");
        }

        return new(Say(sentences), IsVerdict: true, IsGood: open == 0 && report.IsComplete);
    }

    // Nobody finds them in the code any more: this is the last place that tells.
    private IEnumerable<Block> Earlier(IReadOnlyList<EarlierKey> keys) => keys.Count == 0 ? [] :
    [
        Heading(2, $"Keys that are gone from the code, and work until they are deleted"),
        Paragraph($"An earlier report has listed them. When all is ticked, delete the files of this report; the next one begins anew."),
        .. keys.SelectMany(key => new Block[]
        {
            new Block.Heading(3, NameOf(key.Name)), new Block.Ticks(NameOf(key.Name), [.. key.Steps.Select(language.SayWritten)]),
        }),
    ];

    private IEnumerable<Block> NotSearched(KeyReport report) => report.IsComplete ? [] :
    [
        Heading(2, $"Not searched"),
        Table([$"what"], report.NotSearched.Select(what => new[] { Say($"{Code(what.Project)}: {language.SayWritten(what.Why)}") })),
    ];

    // Keys of which the code no longer tells are revoked by nobody: hence the order.
    private IEnumerable<Block> Order()
    {
        FormattableString[] steps =
        [
            $"Keep the files of this report: after the fix, the code no longer says which keys to revoke. The next report goes on with them.",
            $"Fix the code: {Code(Remedy.CodeFix)}. Do by hand what the tables below leave to you.",
            $"Fix the configuration: {Code(Remedy.ConfigurationFix)}.",
            $"Give the instances their RAM role, and deploy. The provider's log says which role serves.",
            $"Make this report again: it says that no key is found, and which are to be deleted.",
            $"Disable each key in the RAM console, in the order below. Nothing fails? Delete it some days later. A deleted key cannot be brought back.",
        ];
        return [Heading(2, $"What to do, in order"), new Block.Steps([.. steps.Select(language.Say)])];
    }

    private IEnumerable<Block> Keys(FormattableString heading, IReadOnlyList<ReportedKey> keys)
    {
        if (keys.Count == 0)
        {
            yield break;
        }

        yield return Heading(2, heading);
        foreach (var key in keys)
        {
            yield return new Block.Heading(3, NameOf(key.Name));
            yield return new Block.Paragraph(Say([What(key), $"{Places(key.Places.Count)} in {Files(key.Files)}."]));
            yield return new Block.Ticks(NameOf(key.Name), Revocation.Steps(key, language));
            yield return Table([$"where", $"what", $"reaches", $"a fix", $"by hand", $"projects"], key.Places.Select(Row));
        }
    }

    private static FormattableString What(ReportedKey key) => key switch
    {
        { IsTemporary: true } => $"A temporary credential.",
        { HasId: false } => $"A secret whose AccessKey ID does not stand near it: find out whose it is.",
        { HasSecret: true } => $"ID and secret are written: whoever reads them can use the key.",
        _ => $"Only the ID is written; the secret is elsewhere.",
    };

    private IReadOnlyList<string> Row(Place place)
    {
        var remedy = place.IsAccepted ? new(language.Say($"accepted: {language.SayWritten(place.Accepted)}"), "") : Remedy.Of(place, language);
        return
        [
            Code(place.At.ToString()),
            language.Say($"{place.What} ({place.Rule})"),
            string.Join(", ", place.Uses.Select(use => use.ToString()).Distinct()),
            remedy.Fix,
            remedy.ByHand,
            string.Join(", ", place.Projects),
        ];
    }

    private IEnumerable<Block> Clients(KeyReport report)
    {
        var clients = report.Clients.ToList();
        return clients.Count == 0 ? [] :
        [
            Heading(2, $"Clients to see to before a key is disabled"),
            Paragraph($"No key is written there. What they use may be one of the keys above, or one that stands somewhere else."),
            Table(
                [$"where", $"what", $"projects"],
                clients.Select(client => new[] { Code(client.At.ToString()), Say($"{client.Message} ({client.Rule})"), string.Join(", ", client.Projects) })),
        ];
    }

    private IEnumerable<Block> Projects(KeyReport report) =>
    [
        Heading(2, $"What was searched"),
        Table(
            [$"project", $"files"],
            report.Projects.Select(project => new[] { Code(project.ToString()), project.IsCompiled ? $"{project.Files}" : Say($"none") })),
    ];

    // A key without a name that may be shown has a text for one.
    private string NameOf(string key)
    {
        var number = Number.Match(key).Value;
        return language.SayWritten(key.Substring(0, key.Length - number.Length)) + number;
    }

    private string Say(FormattableString text) => language.Say(text);

    private string Say(IEnumerable<FormattableString> sentences) => language.Say(sentences.Aggregate((text, next) => $"{text} {next}"));

    private Block Heading(int level, FormattableString text) => new Block.Heading(level, Say(text));

    private Block Paragraph(FormattableString text) => new Block.Paragraph(Say(text));

    private Block Table(IReadOnlyList<FormattableString> head, IEnumerable<IReadOnlyList<string>> rows) => new Block.Table([.. head.Select(Say)], [.. rows]);

    private static string Code(string text) => $"`{text.Replace('`', '\'')}`";

    private static FormattableString Keys(int number) => number switch { 1 => $"{number} key", _ => $"{number} keys" };

    private static FormattableString Files(int number) => number switch { 1 => $"{number} file", _ => $"{number} files" };

    private static FormattableString Projects(int number) => number switch { 1 => $"{number} project", _ => $"{number} projects" };

    private static FormattableString Places(int number) => number switch { 1 => $"{number} place", _ => $"{number} places" };
}
