namespace AccessKeyAnalyzer.Package;

/// <summary>Compares a page with its translation.</summary>
internal static class TranslatedPage
{
    /// <summary>What the translation lacks, or has too much, place by place; empty where it says as much as the original.</summary>
    public static IReadOnlyList<string> Differences(string original, string translation)
    {
        var originals = PageSection.Of(original);
        var translations = PageSection.Of(translation);
        for (var i = 0; i < Math.Max(originals.Count, translations.Count); i++)
        {
            if (originals.ElementAtOrDefault(i)?.Level != translations.ElementAtOrDefault(i)?.Level)
            {
                return [$"heading {i}: {Show(originals.ElementAtOrDefault(i))} is {Show(translations.ElementAtOrDefault(i))} in the translation"];
            }
        }

        return [.. originals.Zip(translations).SelectMany(pair => Differences(pair.First, pair.Second).Select(difference => $"section {Show(pair.First)} / {Show(pair.Second)}: {difference}"))];
    }

    private static IEnumerable<string> Differences(PageSection original, PageSection translation)
    {
        if (original.Tables.Count != translation.Tables.Count)
        {
            yield return $"{original.Tables.Count} tables are {translation.Tables.Count}";
        }

        foreach (var (number, table) in original.Tables.Zip(translation.Tables).Index())
        {
            if (!table.First.SequenceEqual(table.Second))
            {
                yield return $"table {number + 1} has {Rows(table.First)}, the translation {Rows(table.Second)}";
            }
        }

        foreach (var block in Without(original.Blocks, translation.Blocks))
        {
            yield return $"the translation lacks this code, letter by letter:\n{block}";
        }

        foreach (var block in Without(translation.Blocks, original.Blocks))
        {
            yield return $"only the translation has this code:\n{block}";
        }

        var missing = Without(original.Codes, translation.Codes).ToList();
        var added = Without(translation.Codes, original.Codes).ToList();
        if (missing.Count + added.Count > 0)
        {
            yield return $"the translation lacks {string.Join(", ", missing)} and has besides {string.Join(", ", added)}";
        }
    }

    private static string Show(PageSection? section) => section is null ? "nothing" : $"'{new string('#', section.Level)} {section.Heading}'";

    private static string Rows(List<int> table) => $"{table.Count} rows of {string.Join(", ", table.Distinct())} cells";

    // Each as often as it stands there.
    private static IEnumerable<string> Without(List<string> texts, List<string> others)
    {
        var left = others.ToList();
        return [.. texts.Where(text => !left.Remove(text))];
    }
}
