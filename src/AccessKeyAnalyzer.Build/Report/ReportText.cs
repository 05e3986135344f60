namespace AccessKeyAnalyzer.Build.Report;

/// <summary>What a report says to people, whatever the format.</summary>
internal static class ReportText
{
    public static IReadOnlyList<Block> Of(KeyReport report)
    {
        var keys = ReportedKey.Of(report.Places);
        var open = keys.Where(key => key.Accepted.Length == 0).ToList();
        var earlier = report.Earlier.Where(earlier => keys.All(key => key.Name != earlier.Name)).ToList();
        return
        [
            new Block.Heading(1, "AccessKeys: where they are, and how they end"),
            Verdict(report, open.Count, keys.Count - open.Count),
            .. Earlier(earlier),
            .. NotSearched(report),
            .. open.Count > 0 ? Order() : [],
            .. Keys("Keys to disable and delete, in this order", open),
            .. Keys("Keys that the team has accepted", [.. keys.Except(open)]),
            .. Clients(report),
            .. Projects(report),
        ];
    }

    private static Block.Paragraph Verdict(KeyReport report, int open, int accepted)
    {
        var projects = report.Projects.Where(project => project.IsCompiled).Select(project => project.Name).Distinct(StringComparer.Ordinal).Count();
        var searched = $"{Count(report.Files, "file")} searched in {Count(projects, "project")}";
        var known = accepted > 0 ? $" {Count(accepted, "key")} accepted." : "";
        var isComplete = report.NotSearched.Count == 0;
        return open > 0
            ? new($"{Count(open, "key")} found, {searched}.{known} This page holds no whole key, and nothing of a secret.", IsVerdict: true)
            : new(
                $"No key found, {searched}.{known}" + (isComplete ? "" : " Not everything was searched: see below."),
                IsVerdict: true,
                IsGood: isComplete);
    }

    // Nobody finds them in the code any more: this is the last place that tells.
    private static IEnumerable<Block> Earlier(IReadOnlyList<EarlierKey> keys) => keys.Count == 0 ? [] :
    [
        new Block.Heading(2, "Keys that are gone from the code, and work until they are deleted"),
        new Block.Paragraph("An earlier report has listed them. When all is ticked, delete the files of this report; the next one begins anew."),
        .. keys.SelectMany(key => new Block[] { new Block.Heading(3, key.Name), new Block.Ticks(key.Name, key.Steps) }),
    ];

    private static IEnumerable<Block> NotSearched(KeyReport report) => report.NotSearched.Count == 0 ? [] :
    [
        new Block.Heading(2, "Not searched"),
        new Block.Table(["what"], [.. report.NotSearched.Select(what => new[] { what })]),
    ];

    // Keys of which the code no longer tells are revoked by nobody: hence the order.
    private static IEnumerable<Block> Order() =>
    [
        new Block.Heading(2, "What to do, in order"),
        new Block.Steps(
        [
            "Keep the files of this report: after the fix, the code no longer says which keys to revoke. The next report goes on with them.",
            $"Fix the code: `{Remedy.CodeFix}`. Do by hand what the tables below leave to you.",
            $"Fix the configuration: `{Remedy.ConfigurationFix}`.",
            "Give the instances their RAM role, and deploy. The provider's log says which role serves.",
            "Make this report again: it says that no key is found, and which are to be deleted.",
            "Disable each key in the RAM console, in the order below. Nothing fails? Delete it some days later. A deleted key cannot be brought back.",
        ]),
    ];

    private static IEnumerable<Block> Keys(string heading, IReadOnlyList<ReportedKey> keys)
    {
        if (keys.Count == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, heading);
        foreach (var key in keys)
        {
            yield return new Block.Heading(3, key.Name);
            yield return new Block.Paragraph($"{What(key)} {Count(key.Places.Count, "place")} in {Count(key.Files, "file")}.");
            yield return new Block.Ticks(key.Name, Revocation.Steps(key));
            yield return new Block.Table(["where", "what", "reaches", "a fix", "by hand", "projects"], [.. key.Places.Select(Row)]);
        }
    }

    private static string What(ReportedKey key) =>
        key.IsTemporary ? "A temporary credential."
        : !key.HasId ? "A secret whose AccessKey ID does not stand near it: find out whose it is."
        : key.HasSecret ? "ID and secret are written: whoever reads them can use the key."
        : "Only the ID is written; the secret is elsewhere.";

    private static IReadOnlyList<string> Row(Place place)
    {
        var remedy = Remedy.Of(place);
        return
        [
            Code(place.At.ToString()),
            $"{place.What} ({place.Rule})",
            string.Join(", ", place.Uses.Select(use => use.ToString()).Distinct()),
            place.Accepted.Length > 0 ? $"accepted: {place.Accepted}" : remedy.Fix,
            place.Accepted.Length > 0 ? "" : remedy.ByHand,
            string.Join(", ", place.Projects),
        ];
    }

    private static IEnumerable<Block> Clients(KeyReport report)
    {
        var clients = report.Clients.ToList();
        return clients.Count == 0 ? [] :
        [
            new Block.Heading(2, "Clients to see to before a key is disabled"),
            new Block.Paragraph("No key is written there. What they use may be one of the keys above, or one that stands somewhere else."),
            new Block.Table(["where", "what", "projects"], [.. clients.Select(client => new[] { Code(client.At.ToString()), $"{client.Message} ({client.Rule})", string.Join(", ", client.Projects) })]),
        ];
    }

    private static IEnumerable<Block> Projects(KeyReport report) =>
    [
        new Block.Heading(2, "What was searched"),
        new Block.Table(
            ["project", "files"],
            [.. report.Projects.Select(project => new[] { Code(project.ToString()), project.IsCompiled ? $"{project.Files}" : "not searched" })]),
    ];

    private static string Code(string text) => $"`{text.Replace('`', '\'')}`";

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
