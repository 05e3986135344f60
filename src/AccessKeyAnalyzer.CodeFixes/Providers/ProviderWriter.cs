using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;

namespace AccessKeyAnalyzer.CodeFixes.Providers;

/// <summary>Writes the provider expression that fits an entry point, in the shortest form that is safe in that file.</summary>
/// <param name="equivalenceKey">Which provider, of those that the options of a file give; null for the preferred one.</param>
internal sealed class ProviderWriter(string? equivalenceKey)
{
    private const string Root = "global::" + ProviderChoice.Namespace + ".";

    private readonly Dictionary<(ProjectId Project, string Type, Adapter Adapter), IMethodSymbol?> _adapters = [];
    private readonly Dictionary<SyntaxTree, IReadOnlyList<INamedTypeSymbol>> _ambiguous = [];

    /// <summary>The expression, or null where neither the generated adapter nor a provider of the vendor's is visible.</summary>
    public ProviderText? Write(SdkUse use, SyntaxNode place, CancellationToken cancellationToken)
    {
        var choice = Choice(use, place);
        return Adapter(use, choice) is { } adapter ? Call(adapter, "", choice, use, place, cancellationToken) : WriteVendors(use, choice);
    }

    /// <summary>The provider of the instance's role, whose name the code may give as an expression; null where another provider is asked for.</summary>
    public ProviderText? WriteRole(SdkUse use, SyntaxNode place, string? roleName, CancellationToken cancellationToken) =>
        Choice(use, place) is { IsInstanceRole: true } choice && Adapter(use, choice) is { } adapter
            && Call(adapter, "", roleName is null ? choice : choice.WithRole(roleName), use, place, cancellationToken) is { } text
                ? text with { IsRoleOnly = true }
                : null;

    /// <summary>The call that keeps a client built from the current credentials; null where our library does not have it.</summary>
    public ProviderText? WriteClient(SdkUse use, SyntaxNode place, string create, CancellationToken cancellationToken) =>
        use.Model.Compilation.GetTypeByMetadataName(ProviderChoice.Namespace + ".RefreshingClientExtensions")
            ?.GetMembers("ForClient").OfType<IMethodSymbol>().FirstOrDefault() is { } forClient
                ? Call(forClient, create, Choice(use, place), use, place, cancellationToken)
                : null;

    /// <summary>One of our types, as it is named at a place.</summary>
    /// <returns>The name, and whether it reads so only with a <c>using</c> that the file does not have yet.</returns>
    public (string Name, bool NeedsUsing) TypeName(string type, SemanticModel model, SyntaxNode place, CancellationToken cancellationToken)
    {
        // The name binds to our type where the namespace is imported, to something else where that name is taken, or to nothing.
        var bound = model.LookupSymbols(place.SpanStart, name: type);
        var imported = bound.Any(IsOurs);
        return (bound.IsEmpty ? HidesOurs(model, cancellationToken) : !imported) ? (Root + type, false)
            : (type, !imported);
    }

    /// <summary>The types of the user's that the file names and that would be ambiguous with our <c>using</c>, if it is not said which one is meant.</summary>
    public IReadOnlyList<INamedTypeSymbol> Ambiguous(SyntaxTree file) => _ambiguous.TryGetValue(file, out var types) ? types : [];

    private ProviderText? Call(
        IMethodSymbol extension, string argument, ProviderChoice choice, SdkUse use, SyntaxNode place, CancellationToken cancellationToken)
    {
        if (ModelOf(use, place) is not { } model)
        {
            return null;
        }

        var (provider, needsUsing) = TypeName(choice.Type, model, place, cancellationToken);
        var type = extension.ContainingType.Name;
        if (provider.StartsWith(Root, StringComparison.Ordinal))
        {
            if (HidesOurs(model, cancellationToken))
            {
                return new($"{Root}{type}.{extension.Name}({provider}.{choice.Member}{(argument is "" ? "" : ", " + argument)})", false, extension.ReturnType);
            }

            // A type of the user's has the provider's name: the extension needs the using all the same.
            needsUsing = !model.LookupSymbols(place.SpanStart, name: type).Any(IsOurs);
        }

        return new($"{provider}.{choice.Member}.{extension.Name}({argument})", needsUsing, extension.ReturnType);
    }

    // With our using, a generic type of the user's would be ambiguous, which no alias can help.
    private bool HidesOurs(SemanticModel model, CancellationToken cancellationToken) =>
        FindAmbiguous(model, cancellationToken).Any(user => user.IsGenericType);

    private ProviderChoice Choice(SdkUse use, SyntaxNode place)
    {
        var choices = ProviderChoice.For(use.Document.Project, place.SyntaxTree);
        return choices.FirstOrDefault(choice => choice.EquivalenceKey == equivalenceKey) ?? choices[0];
    }

    // A value is followed into other projects, and into the file's other trees where it belongs to several target frameworks.
    private static SemanticModel? ModelOf(SdkUse use, SyntaxNode place) =>
        use.Model.SyntaxTree == place.SyntaxTree ? use.Model
        : use.Document.Project.Solution.GetDocument(place.SyntaxTree)?.Project.TryGetCompilation(out var compilation) == true
            ? compilation!.GetSemanticModel(place.SyntaxTree)
            : null;

    /// <summary>The extension method that the generator emits for the entry point's SDK.</summary>
    private IMethodSymbol? Adapter(SdkUse use, ProviderChoice choice)
    {
        if (use.Adapter is null)
        {
            return null;
        }

        var key = (use.Document.Project.Id, choice.Type, use.Adapter);
        if (!_adapters.TryGetValue(key, out var adapter))
        {
            adapter = Find(use.Adapter, choice, use.Model.Compilation);
            _adapters.Add(key, adapter);
        }

        return adapter;
    }

    private static IMethodSymbol? Find(Adapter adapter, ProviderChoice choice, Compilation compilation) =>
        compilation.GetTypeByMetadataName($"{ProviderChoice.Namespace}.{choice.Type}") is null
            ? null
            // Our own assembly's comes before that of a project whose internals we see, which may be hidden from us.
            : compilation.GetTypesByMetadataName($"{adapter.Template.Namespace}.{adapter.Template.Class}")
                .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                .OrderByDescending(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
                .SelectMany(type => type.GetMembers(adapter.Method)).OfType<IMethodSymbol>().FirstOrDefault();

    // A name that the file uses for something else would become ambiguous, or change its meaning.
    private IReadOnlyList<INamedTypeSymbol> FindAmbiguous(SemanticModel model, CancellationToken cancellationToken)
    {
        if (!_ambiguous.TryGetValue(model.SyntaxTree, out var types))
        {
            // What is internal to our library hides nothing.
            var names = new HashSet<string>(model.Compilation.Namespace(ProviderChoice.Namespace)?.GetTypeMembers()
                .Where(type => model.Compilation.IsSymbolAccessibleWithin(type, model.Compilation.Assembly)).Select(type => type.Name) ?? []);
            types = [.. model.SyntaxTree.GetRoot(cancellationToken).DescendantTokens(descendIntoTrivia: true)
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText)
                    && token.Parent is SimpleNameSyntax { Parent: not (QualifiedNameSyntax or AliasQualifiedNameSyntax
                    or UsingDirectiveSyntax { Alias: not null }) })
                .Select(token => (token, Type: model.GetSymbolInfo(token.Parent!, cancellationToken).Symbol as INamedTypeSymbol))
                .Where(use => use.Type is { ContainingType: null } type && !IsOurs(type)
                    && model.GetAliasInfo((SimpleNameSyntax)use.token.Parent!, cancellationToken) is null
                    && !SymbolEqualityComparer.Default.Equals(type.ContainingNamespace,
                        EnclosingNamespace(model, use.token.Parent!, cancellationToken)))
                .Select(use => use.Type!).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
            _ambiguous.Add(model.SyntaxTree, types);
        }

        return types;
    }

    // A type of the namespace that the code stands in wins over any using.
    private static INamespaceSymbol? EnclosingNamespace(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
    {
        var symbol = model.GetEnclosingSymbol(node.SpanStart, cancellationToken);
        return symbol as INamespaceSymbol ?? symbol?.ContainingNamespace;
    }

    private static bool IsOurs(ISymbol symbol) => symbol.ContainingNamespace?.ToDisplayString() == ProviderChoice.Namespace;

    // Before 1.4.3 Aliyun.Credentials takes no provider but its own, so a client of that age gets the vendor's: it reads the same role,
    // if less carefully. From 1.4.3 on our adapter is there.
    private static ProviderText? WriteVendors(SdkUse use, ProviderChoice choice)
    {
        var compilation = use.Model.Compilation;
        return use.Adapter == AliyunCredentials.ForOpenApi && choice.IsInstanceRole
            && compilation.GetTypeByMetadataName($"{ProviderChoice.Namespace}.{choice.Type}") is not null
            && compilation.GetTypeByMetadataName(AliyunCredentials.Client) is { } client
            && compilation.GetTypeByMetadataName(AliyunCredentials.Config) is { } config
            && client.InstanceConstructors.Any(constructor =>
                constructor.Parameters is [{ Type: var type }] && SymbolEqualityComparer.Default.Equals(type, config))
                ? new ProviderText(VendorsExpression(choice), NeedsUsing: false, client) { IsRoleOnly = true, Caveat = Caveats.OfVendor(compilation) }
                : null;
    }

    private static string VendorsExpression(ProviderChoice choice) =>
        $"new global::{AliyunCredentials.Client}(new global::{AliyunCredentials.Config} {{ Type = \"ecs_ram_role\"{RoleName(choice)} }})";

    private static string RoleName(ProviderChoice choice) =>
        choice.RoleName is { } name ? $", RoleName = {SymbolDisplay.FormatLiteral(name, quote: true)}" : "";
}
