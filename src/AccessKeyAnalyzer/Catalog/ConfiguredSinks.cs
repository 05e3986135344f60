using AccessKeyAnalyzer.Detection.Names;


namespace AccessKeyAnalyzer.Catalog;

/// <summary>
/// A team's own sinks, as it lists them in <c>access_key_analyzer.sinks</c>: <c>Contoso.Client(user: id, phrase: secret) | Contoso.Options.Phrase: secret</c>.
/// </summary>
/// <param name="EntryPoints">The rows, of the same make as the catalog's.</param>
/// <param name="Errors">What is wrong with the text, one sentence an entry. They quote nothing of it: a key may have been pasted there.</param>
internal sealed record ConfiguredSinks(IReadOnlyList<EntryPoint> EntryPoints, IReadOnlyList<FormattableString> Errors)
{
    // A semicolon or a number sign would start a comment in .editorconfig.
    private const char EntrySeparator = '|';

    /// <summary>Reads the text of the option. Never throws: what is not understood becomes an error.</summary>
    public static ConfiguredSinks Parse(string text)
    {
        var entryPoints = new List<EntryPoint>();
        var errors = new List<FormattableString>();
        var number = 0;
        foreach (var entry in text.Split(EntrySeparator))
        {
            number++;
            if (entry.Trim().Length > 0 && Read(entry.Trim(), entryPoints) is { } error)
            {
                errors.Add($"Entry {number} {error}");
            }
        }

        return new(entryPoints, errors);
    }

    // Gives the error; null if there is none.
    private static FormattableString? Read(string entry, List<EntryPoint> entryPoints)
    {
        var open = entry.IndexOf('(');
        return open < 0 ? ReadProperty(entry, entryPoints)
            : !entry.EndsWith(")", StringComparison.Ordinal) ? $"has no closing parenthesis"
            : ReadCall(entry.Substring(0, open).Trim(), entry.Substring(open + 1, entry.Length - open - 2), entryPoints);
    }

    // Contoso.Client(user: id, phrase: secret): the constructor of the type Client, or the method Client of the type Contoso; one of them exists.
    private static FormattableString? ReadCall(string member, string parameters, List<EntryPoint> entryPoints)
    {
        if (!IsName(member))
        {
            return $"names no type or method; write Namespace.Type(parameter: part) or Namespace.Type.Method(parameter: part)";
        }

        var slots = new List<Slot>();
        foreach (var parameter in parameters.Split(','))
        {
            if (ReadSlot(parameter, out var slot) is { } error)
            {
                return error;
            }

            slots.Add(slot!);
        }

        entryPoints.Add(new() { Type = member, Kind = EntryPointKind.Constructor, Slots = slots });
        var dot = member.LastIndexOf('.');
        if (dot > 0)
        {
            entryPoints.Add(new() { Type = member.Substring(0, dot), Kind = EntryPointKind.Method, Member = member.Substring(dot + 1), Slots = slots });
        }

        return null;
    }

    private static FormattableString? ReadProperty(string entry, List<EntryPoint> entryPoints)
    {
        var dot = entry.LastIndexOf('.');
        if (dot <= 0 || !IsName(entry.Substring(0, dot)))
        {
            return $"names no property; write Namespace.Type.Property: part";
        }

        if (ReadSlot(entry.Substring(dot + 1), out var slot) is { } error)
        {
            return error;
        }

        entryPoints.Add(new() { Type = entry.Substring(0, dot), Kind = EntryPointKind.Properties, Slots = [slot!] });
        return null;
    }

    // "phrase: secret"; the part may be left out where the name itself says it beyond doubt.
    private static FormattableString? ReadSlot(string text, out Slot? slot)
    {
        slot = null;
        var colon = text.IndexOf(':');
        var name = (colon < 0 ? text : text.Substring(0, colon)).Trim();
        if (!IsName(name) || name.Contains('.'))
        {
            return $"has something that is no name of a parameter or property";
        }

        CredentialPart? part = (colon < 0 ? null : text.Substring(colon + 1).Trim().ToLowerInvariant()) switch
        {
            "id" => CredentialPart.AccessKeyId,
            "secret" => CredentialPart.AccessKeySecret,
            "token" => CredentialPart.SecurityToken,
            null when CredentialName.Read(name) is { Strength: NameStrength.Certain, Part: { } said } => said,
            _ => null,
        };
        if (part is null)
        {
            return $"does not say what goes there; write ': id', ': secret' or ': token' behind each name";
        }

        slot = new(name, part.Value);
        return null;
    }

    // A metadata name: dots between namespaces, a plus before a nested type, an arity behind a grave accent.
    private static bool IsName(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_')
        && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '+' or '`')
        && !text.Contains("..") && text[text.Length - 1] != '.';
}
