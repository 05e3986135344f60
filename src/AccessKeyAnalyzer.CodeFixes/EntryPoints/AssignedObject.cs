namespace AccessKeyAnalyzer.CodeFixes.EntryPoints;

/// <summary>An object whose properties take a key, with its initialiser and the assignments to it in the same member.</summary>
internal sealed class AssignedObject(BaseObjectCreationExpressionSyntax? creation, InitializerExpressionSyntax? initializer)
{
    private readonly List<AssignmentExpressionSyntax> _statements = [];
    private readonly List<ExpressionSyntax> _uses = [];

    /// <summary>Where the object is made, if that is in the same member and in one place.</summary>
    public BaseObjectCreationExpressionSyntax? Creation { get; } = creation;

    public InitializerExpressionSyntax? Initializer { get; } = initializer;

    /// <summary>The assignments in the initialiser.</summary>
    public IEnumerable<AssignmentExpressionSyntax> Elements => Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [];

    /// <summary>The assignments whose left side is a member of the object.</summary>
    public IReadOnlyList<AssignmentExpressionSyntax> Assignments => _statements;

    /// <summary>Everything else that is done with the object, or with the variable that holds it.</summary>
    public IReadOnlyList<ExpressionSyntax> Uses => _uses;

    /// <summary>The assignments that put another object into the variable, its creation included where that is one.</summary>
    public IEnumerable<AssignmentExpressionSyntax> NewObjects =>
        _uses.Select(use => use.Parent).OfType<AssignmentExpressionSyntax>().Where(assignment => _uses.Contains(assignment.Left));

    /// <summary>The name of the property that is assigned.</summary>
    public static string? PropertyName(AssignmentExpressionSyntax assignment) => PropertyName(assignment.Left);

    /// <summary>The object whose property is assigned; null in an initialiser.</summary>
    public static ExpressionSyntax? Receiver(AssignmentExpressionSyntax assignment) => assignment switch
    {
        { Left: MemberAccessExpressionSyntax access } => access.Expression,
        { Left: MemberBindingExpressionSyntax, Parent: ConditionalAccessExpressionSyntax access } => access.Expression,
        _ => null,
    };

    public static AssignedObject? Of(EntryPointUse use, CancellationToken cancellationToken)
    {
        var assignment = (AssignmentExpressionSyntax)use.Node;
        var scope = Scope(assignment);
        if (assignment.Parent is InitializerExpressionSyntax initializer)
        {
            var creation = initializer.Parent as BaseObjectCreationExpressionSyntax;
            var variable = creation is null ? null : Variable(creation);
            var result = new AssignedObject(creation, initializer);
            // Of two objects that a variable holds in turn, we could not tell which one a later assignment means.
            if (variable is not null && Creations(scope, variable).Count() == 1)
            {
                result.AddUses(scope, variable, use.Model, Symbol(creation!, use.Model, cancellationToken), cancellationToken);
            }

            return result;
        }

        if (Receiver(assignment) is not { } receiver)
        {
            return assignment.Left is IdentifierNameSyntax ? OfThis(scope, use.Model, cancellationToken) : null;
        }

        // Of what a call gives, nobody knows whether it is the same object again.
        if (!IsNamed(receiver))
        {
            return null;
        }

        var name = Normal(receiver);
        var symbol = use.Model.GetSymbolInfo(receiver, cancellationToken).Symbol;
        var creations = Creations(scope, name).ToList();
        var only = creations.Count == 1 ? creations[0] : null;
        var assigned = new AssignedObject(only, only?.Initializer);
        assigned.AddUses(scope, name, use.Model, symbol, cancellationToken);
        return assigned;
    }

    // In a type that derives from the one with the properties.
    private static AssignedObject OfThis(SyntaxNode scope, SemanticModel model, CancellationToken cancellationToken)
    {
        var own = new AssignedObject(null, null);
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name =>
            name.Parent is not (MemberAccessExpressionSyntax or NameColonSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax })
            && model.GetSymbolInfo(name, cancellationToken).Symbol is IPropertySymbol { IsStatic: false }))
        {
            if (name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name)
            {
                own._statements.Add(assignment);
            }
        }

        return own;
    }

    private void AddUses(SyntaxNode scope, string name, SemanticModel model, ISymbol? symbol, CancellationToken cancellationToken)
    {
        foreach (var use in scope.DescendantNodes().OfType<ExpressionSyntax>().Where(use => IsNamed(use)
            && Normal(use) == name && !(use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own && own.Name == use)
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(use, cancellationToken).Symbol, symbol)))
        {
            switch (use.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax setting } access when access.Expression == use && setting.Left == access:
                    _statements.Add(setting);
                    continue;
                // config?.AccessKeyId = …
                case ConditionalAccessExpressionSyntax { WhenNotNull: AssignmentExpressionSyntax setting } access when access.Expression == use:
                    _statements.Add(setting);
                    continue;
            }

            _uses.Add(use);
        }
    }

    private static IEnumerable<BaseObjectCreationExpressionSyntax> Creations(SyntaxNode scope, string variable) =>
        scope.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Where(creation => Variable(creation) == variable);

    /// <summary>The variable that a creation is put into, as it is written.</summary>
    private static string? Variable(BaseObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => declarator.Identifier.ValueText,
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment when assignment.Right == creation => Normal(assignment.Left),
        _ => null,
    };

    private static ISymbol? Symbol(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken) =>
        creation.Parent switch
        {
            AssignmentExpressionSyntax assignment => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
            _ => model.GetDeclaredSymbol(creation.Parent!.Parent!, cancellationToken),
        };

    // config, options.Config, configs[region]
    private static bool IsNamed(ExpressionSyntax receiver) => receiver switch
    {
        MemberAccessExpressionSyntax access => access.Expression is ThisExpressionSyntax or BaseExpressionSyntax || IsNamed(access.Expression),
        ElementAccessExpressionSyntax element => IsNamed(element.Expression)
            && element.ArgumentList.Arguments.All(argument => argument.Expression is LiteralExpressionSyntax || IsNamed(argument.Expression)),
        _ => receiver is SimpleNameSyntax or PredefinedTypeSyntax or AliasQualifiedNameSyntax,
    };

    private static string Normal(ExpressionSyntax receiver) =>
        receiver is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own.Name.Identifier.ValueText : receiver.WithoutTrivia().ToString();

    private static string? PropertyName(ExpressionSyntax left) => left switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode Scope(SyntaxNode node) =>
        (SyntaxNode?)node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault(member => member is not GlobalStatementSyntax)
        ?? node.SyntaxTree.GetRoot();
}
