using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Support;

/// <summary>Writes every entry point of the catalog that has a fix, in every form of statement, from what the stand-ins declare..</summary>
internal static class EntryPointForms
{
    private static readonly CSharpCompilation Sdks = CSharpCompilation.Create("Sdks", [], [.. StandInReferences.Framework, StandInReferences.All]);

    // What is done with a value, and with an object whose properties are set.
    private static readonly string[] OfValues =
    [
        "var made = $; return made;",
        "object made; made = $; return made;",
        "object? made = null; made ??= $; return made;",
        "if (flag) { return $; } else return $;",
        "for (var i = 0; i < 2; i++) { Use($); } return null;",
        "foreach (var each in new object[] { $ }) { Use(each); } return null;",
        "while (flag) { flag = false; Use($); } do Use($); while (flag); return null;",
        "switch (flag) { case true: return $; default: Use($); break; } return null;",
        "try { return $; } catch (System.Exception) { return $; } finally { Use($); }",
        "return flag ? $ : $;",
        "return flag switch { true => $, _ => (object)$ };",
        "System.Func<object> make = () => $; System.Func<object> other = delegate { return $; }; return make() ?? other();",
        "object Local() => $; object Other() { return $; } return Local() ?? Other();",
        "lock (this) { _field = $; } this._field = $; Property = $; return _field;",
        "using (null as System.IDisposable) Use($); checked { Use($); } unchecked { return $; }",
        "return new object[] { $, new { Made = $ }, (1, $) };",
        "var (one, two) = ((object)$, (object)$); return one ?? two;",
        "goto end; end: return $;",
    ];

    private static readonly string[] OfObjects =
    [
        "$",
        "value = new $T$(); $",
        "if (flag) { $ }",
        "if (flag) { $ } else { $ }",
        "if (flag) { $ } else { $2 }",
        "$2 $",
        "$ $2",
        "$2 if (flag) { $ }",
        "switch (flag) { case true: $ break; default: $2 break; }",
        "try { $2 } catch (System.Exception) { $ } finally { $ }",
        "for (;;) { $ value = new $T$(); break; }",
        "foreach (var each in new $T$[] { value }) { $ }",
        "System.Action set = () => { $ }; set();",
        "void Local() { $2 $ } Local();",
        "goto end; end: $",
    ];

    /// <summary>The entry points by name.</summary>
    public static IReadOnlyDictionary<string, EntryPoint> All { get; } = SdkCatalog.All
        .SelectMany(sdk => sdk.EntryPoints.Select((entryPoint, index) => (Name: $"{sdk.Id}{index}", EntryPoint: entryPoint)))
        .Where(named => named.EntryPoint.Rewrite != RewriteKind.None)
        .ToDictionary(named => named.Name, named => named.EntryPoint);

    /// <summary>A file with the entry point in all forms.</summary>
    public static string Write(EntryPoint entryPoint) => File(Members(entryPoint));

    /// <summary>A file for each form.</summary>
    public static IEnumerable<string> WriteEach(EntryPoint entryPoint)
    {
        var members = Members(entryPoint);
        return members.Where(member => member.Contains("<ID>", StringComparison.Ordinal) || member.Contains("<SECRET>", StringComparison.Ordinal))
            .Select(member => File([.. members.Where(other => !other.Contains("bool flag", StringComparison.Ordinal)), member]));
    }

    private static List<string> Members(EntryPoint entryPoint)
    {
        var type = Sdks.GetTypeByMetadataName(entryPoint.Type)!;
        var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var members = new List<string> { "object? _field;", "object? Property { get; set; }", "static void Use(object? value) { }" };
        var count = 0;
        if (entryPoint.Kind == EntryPointKind.Properties)
        {
            var slots = entryPoint.Slots.Select(slot => $"{slot.Name} = {Value(slot, entryPoint)}").ToList();
            members.AddRange(OfValues.Select(form => $"object? M{count++}(bool flag) {{ {form.Replace("$", $"new {name} {{ {string.Join(", ", slots)} }}")} }}"));
            var own = type.GetMembers(entryPoint.ProviderSlot).OfType<IPropertySymbol>().FirstOrDefault();
            var provider = own is null ? "" : $"value.{own.Name} = ({own.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})(object)value;";
            foreach (var receiver in new[] { "value", "_own", "Own", "this._own" })
            {
                var sets = string.Join(" ", entryPoint.Slots.Select(slot => $"{receiver}.{slot.Name} = {Value(slot, entryPoint)};"));
                members.AddRange(OfObjects.Select(form =>
                    $"void N{count++}(bool flag, {name} value) {{ {form.Replace("$T$", name).Replace("$2", provider.Replace("value.", receiver + ".")).Replace("$", sets)} }}"));
            }

            members.Add($"{name} _own = new {name}(); {name} Own => _own;");
            return members;
        }

        foreach (var method in (entryPoint.Kind == EntryPointKind.Constructor
            ? type.InstanceConstructors
            : type.GetMembers(entryPoint.Member).OfType<IMethodSymbol>())
            .Where(method =>
                method.DeclaredAccessibility == Accessibility.Public
                && entryPoint.Slots.Any(slot => method.Parameters.Any(parameter => parameter.Name == slot.Name))))
        {
            var arguments =
                string.Join(", ", method.Parameters.Select(parameter => entryPoint.Slots.FirstOrDefault(slot => slot.Name == parameter.Name) is { } slot
                && parameter.Type.SpecialType == SpecialType.System_String ? Value(slot, entryPoint) : $"default({parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})!"));
            var call = method.MethodKind == MethodKind.Constructor ? $"new {name}({arguments})"
                : method.IsStatic ? $"{name}.{method.Name}({arguments})"
                : $"new {name}().{method.Name}({arguments})";
            members.AddRange(OfValues.Select(form => $"object? M{count++}(bool flag) {{ {form.Replace("$", call)} }}"));
        }

        return members;
    }

    private static string Value(Slot slot, EntryPoint entryPoint) => slot.Part switch
    {
        Detection.Names.CredentialPart.AccessKeyId => "\"<ID>\"",
        Detection.Names.CredentialPart.AccessKeySecret => "\"<SECRET>\"",
        _ when entryPoint.Slots.Count == 1 => "\"<TOKEN>\"",
        _ => "default(string)!",
    };

    private static string File(IEnumerable<string> members) => $"internal class C\n{{\n    {string.Join("\n    ", members)}\n}}\n";
}
