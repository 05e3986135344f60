using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// The members that needed their object for nothing but the key. Where the project warns of such (CA1822), a private one becomes static;
/// what others call on an object stays as it is, and a pragma says so.
/// </summary>
internal static class InstanceMembers
{
    private const string Rule = "CA1822";

    /// <summary>The solution without the warnings.</summary>
    public static async Task<Solution> SettleAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var id in after.ChangedFiles(before))
        {
            // Once a helper is static, the member that called it may need its object no more.
            for (var changed = true; changed;)
            {
                var edits = await EditsAsync(before.GetDocument(id)!, after.GetDocument(id)!, cancellationToken).ConfigureAwait(false);
                changed = edits.Count > 0;
                after = await after.ApplyAsync(edits, cancellationToken).ConfigureAwait(false);
            }
        }

        return after;
    }

    private static async Task<List<Edit>> EditsAsync(Document before, Document after, CancellationToken cancellationToken)
    {
        var edits = new List<Edit>();
        if (await after.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || !model.Compilation.WarnsOf(Rule, model.SyntaxTree, cancellationToken))
        {
            return edits;
        }

        var old = new HashSet<string>(Free((await before.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!, cancellationToken)
            .Select(member => Name(member.Symbol)));
        foreach (var (symbol, declaration) in Free(model, cancellationToken).Where(member => !old.Contains(Name(member.Symbol))))
        {
            var calls = await References.FindAsync(symbol, after.Project.Solution, cancellationToken).ConfigureAwait(false);
            edits.AddRange(symbol.DeclaredAccessibility == Accessibility.Private && calls.All(call => IsOnThis(call, declaration))
                ? Static(declaration, calls)
                : AllowedWarning.StandsAlone(declaration)
                ? AllowedWarning.Around(declaration, declaration.Span.End, Rule, $"{symbol.Name}: callers have an object") : []);
        }

        return edits;
    }

    // Overloads share a name: it is enough that one was free before.
    private static string Name(ISymbol member) => $"{member.ContainingType.ToDisplayString()}.{member.Name}";

    /// <summary>The members that could be static, but those that are warned of already and are allowed to be.</summary>
    private static IEnumerable<(ISymbol Symbol, MemberDeclarationSyntax Declaration)> Free(SemanticModel model, CancellationToken cancellationToken) =>
        model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(member => member is MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null }
                or PropertyDeclarationSyntax { ExpressionBody: not null } or PropertyDeclarationSyntax { Initializer: null, AccessorList: not null })
            .Select(member => (Symbol: model.GetDeclaredSymbol(member, cancellationToken)!, Declaration: member))
            .Where(member => CouldBeStatic(member.Symbol) && !IsAllowed(member.Declaration)
                && HasBody(member.Declaration) && !NeedsObject(member.Declaration, model, cancellationToken));

    private static bool CouldBeStatic(ISymbol member) => member is { IsStatic: false, IsVirtual: false, IsOverride: false, IsAbstract: false }
        && member.GetAttributes().IsEmpty && !member.ImplementsInterface()
        && member is IPropertySymbol { IsIndexer: false }
        or IMethodSymbol { MethodKind: MethodKind.Ordinary, IsPartialDefinition: false, PartialDefinitionPart: null };

    private static bool HasBody(MemberDeclarationSyntax member) => member is not PropertyDeclarationSyntax { AccessorList: { } list }
        || list.Accessors.All(accessor => accessor.Body is not null || accessor.ExpressionBody is not null);

    private static bool NeedsObject(MemberDeclarationSyntax member, SemanticModel model, CancellationToken cancellationToken) =>
        member.DescendantNodes().Any(node => node is ThisExpressionSyntax or BaseExpressionSyntax
            || (node is SimpleNameSyntax name && IsImplicit(name) && model.GetSymbolInfo(name, cancellationToken).Symbol switch
            {
                // A primary constructor's.
                IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
                (IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }) and { IsStatic: false } => true,
                _ => false,
            }));

    // Neither other.Member nor new Other { Member = … }.
    private static bool IsImplicit(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };

    private static bool IsAllowed(MemberDeclarationSyntax member) =>
        member.GetLeadingTrivia().ToFullString().IndexOf($"disable {Rule}", StringComparison.Ordinal) >= 0;

    // A file of two target frameworks has two trees.
    private static bool IsOnThis(SyntaxNode call, MemberDeclarationSyntax declaration) => call.SyntaxTree.FilePath == declaration.SyntaxTree.FilePath
        && call is SimpleNameSyntax name && (IsImplicit(name) || name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax });

    private static IEnumerable<Edit> Static(MemberDeclarationSyntax member, IEnumerable<SyntaxNode> calls) =>
    [
        member.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PrivateKeyword)) is { RawKind: not 0 } accessibility
            ? Edit.Insert(member.SyntaxTree, accessibility.Span.End, " static")
            : Edit.Insert(member.SyntaxTree, member.GetFirstToken().SpanStart, "static "),
        .. calls.Where(call => call.SyntaxTree == member.SyntaxTree).Select(call => call.Parent).OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Expression is ThisExpressionSyntax)
            .Select(access => Edit.Replace(access, access.Name.ToString())),
    ];
}
