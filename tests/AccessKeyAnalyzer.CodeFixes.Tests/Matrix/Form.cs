namespace AccessKeyAnalyzer.CodeFixes.Tests.Matrix;

/// <summary>A form in which the client, or what goes into it, is declared.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsField">Whether it is a member, which statements cannot precede.</param>
/// <param name="Code">The members of the class, with placeholders in angle brackets.</param>
public sealed record Form(string Name, bool IsField, string Code)
{
    public static IReadOnlyList<Form> All { get; } =
    [
        new("VarLocal", false, "public object M()\n    {\n        <STATEMENTS>\n        var made = <EXPRESSION>;\n        return made;\n    }"),
        new("TypedLocal", false, "public object M()\n    {\n        <STATEMENTS>\n        <DECLARED> made = <EXPRESSION>;\n        return made;\n    }"),
        new("Returned", false, "public <TYPE> M()\n    {\n        <STATEMENTS>\n        return <EXPRESSION>;\n    }"),
        new("Lambda", false, "public System.Func<<TYPE>> M()\n    {\n        <STATEMENTS>\n        return () => <EXPRESSION>;\n    }"),
        new("Constructor", false, "private readonly <TYPE> _made;\n\n    public <NAME>()\n    {\n        <STATEMENTS>\n        this._made = <EXPRESSION>;\n    }"),
        new("Argument", false, "private static void Use(<TYPE> made) { }\n\n    public void M(bool flag)\n    {\n        <STATEMENTS>\n        Use(flag ? <EXPRESSION> : null!);\n    }"),
        new("StaticField", true, "private static readonly <TYPE> Made = <EXPRESSION>;"),
        new("ArrowProperty", true, "public <TYPE> Made => <EXPRESSION>;"),
        new("FieldPair", true, "private readonly <TYPE> _first = <EXPRESSION>, _second = <EXPRESSION>;"),
    ];

    /// <summary>Forms in which every use of the client can be seen.</summary>
    public static IReadOnlyList<Form> Seen { get; } =
    [
        new("VarLocalCalled", false, "public object M()\n    {\n        <STATEMENTS>\n        var made = <EXPRESSION>;\n        return made.GetHashCode();\n    }"),
        new("TypedLocalCalled", false, "public object M()\n    {\n        <STATEMENTS>\n        <TYPE> made = <EXPRESSION>;\n        return made.GetHashCode();\n    }"),
        new("LocalInAFunction", false, "public object M()\n    {\n        <STATEMENTS>\n        <TYPE>? made = null;\n        made ??= <EXPRESSION>;\n        return (System.Func<int>)(() => made.GetHashCode());\n    }"),
        new("SetInTheConstructor", false, "private readonly <TYPE> _made;\n\n    public <NAME>()\n    {\n        <STATEMENTS>\n        this._made = <EXPRESSION>;\n    }\n\n    public int M() => _made!.GetHashCode() + this._made.GetHashCode();"),
        new("LazyField", false, "private static <TYPE>? _made;\n\n    public int M()\n    {\n        <STATEMENTS>\n        if (_made is null)\n        {\n            _made = <EXPRESSION>;\n        }\n\n        return (_made?.GetHashCode()).GetValueOrDefault();\n    }"),
        new("Property", true, "internal <TYPE> Made { get; set; } = <EXPRESSION>;\n\n    public int M(<NAME> other) => other.Made.GetHashCode();"),
        new("StaticFieldCalled", true, "private static readonly <TYPE> Made = <EXPRESSION>;\n\n    public int M() => <NAME>.Made.GetHashCode();"),
    ];

    /// <summary>The form of a name.</summary>
    public static Form Of(string name) => All.Concat(Seen).Single(form => form.Name == name);

    /// <summary>A whole file.</summary>
    public string Write(string name, Entrance entrance, Way way)
    {
        var members = (way.Members.Length == 0 ? "" : $"    {way.Members}\n\n") + "    " + Code;
        members = way.Statements.Length == 0 ? members.Replace("        <STATEMENTS>\n", "") : members.Replace("<STATEMENTS>", way.Statements);
        var file = $"namespace N;\n\ninternal class <NAME>\n{{\n{members}\n}}\n" + (way.Types.Length == 0 ? "" : $"\n{way.Types}\n");
        return file
            .Replace("<EXPRESSION>", entrance.Expression)
            .Replace("<DECLARED>", entrance.Declared)
            .Replace("<TYPE>", entrance.Type)
            .Replace("<ID>", way.Id, StringComparison.Ordinal)
            .Replace("<SECRET>", way.Secret, StringComparison.Ordinal)
            .Replace("<NAME>", name);
    }
}
