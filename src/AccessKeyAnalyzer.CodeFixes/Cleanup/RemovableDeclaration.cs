using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;
using AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Tells which declarations may go at all, if nothing refers to them.</summary>
internal static class RemovableDeclaration
{
    private static readonly HashSet<string> ForPeople =
        ["System.ComponentModel", "System.ComponentModel.DataAnnotations", "System.Diagnostics", "System.Diagnostics.CodeAnalysis",
            "System.Runtime.CompilerServices", "JetBrains.Annotations", "UnityEngine"];

    /// <summary>What goes with the symbol; null where it must stay whether it is used or not.</summary>
    public static SyntaxNode? Of(ISymbol symbol, bool isHandFilled, SemanticModel model, SyntaxNode declaration, CancellationToken cancellationToken) =>
        symbol switch
        {
            ILocalSymbol => Local(declaration, model, cancellationToken),
            IFieldSymbol field when IsOurs(field, field.IsConst) && !IsPartOfLayout(field) => Field(declaration, model, cancellationToken),
            IPropertySymbol property when IsOurs(property) => Property(property, isHandFilled, declaration, model, cancellationToken),
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method when IsOurs(method)
                && IsCalledByName(method) =>
                Method(method, declaration, model, cancellationToken),
            INamedTypeSymbol type when !type.IsVisibleOutside() && type.GetAttributes().IsEmpty => Holder(type, declaration, cancellationToken),
            IParameterSymbol parameter when RemovableParameter.IsDeclaredSo(parameter, declaration) => declaration,
            _ => null,
        };

    // Attributes say that something finds the member by reflection; an interface or a base class, that somebody calls it by another name.
    private static bool IsOurs(ISymbol member, bool isConstant = false) => member.IsUsedByNameOnly()
        && member.GetAttributes().All(attribute => IsForPeople(attribute, isConstant));

    /// <summary>Whether people and tools read the attribute, and no program looks for what has it. Nothing can fill a constant.</summary>
    private static bool IsForPeople(AttributeData attribute, bool isConstant) =>
        attribute.AttributeClass is { } type && type.ContainingNamespace.ToDisplayString() is var space
        && (ForPeople.Contains(space) || (isConstant && space.Split('.')[0] is "System" or "Microsoft")
            || (space == "System" && type.Name is nameof(ObsoleteAttribute) or nameof(CLSCompliantAttribute)));

    private static bool IsPartOfLayout(IFieldSymbol field) =>
        !field.IsStatic && field.ContainingType.IsValueType && !field.ContainingType.GetAttributes().IsEmpty;

    /// <summary>A type that does nothing but hold values; what computes anything may be there for itself.</summary>
    private static SyntaxNode? Holder(INamedTypeSymbol type, SyntaxNode declaration, CancellationToken cancellationToken) =>
        declaration is TypeDeclarationSyntax holder && !holder.HasInnerDirective() && !holder.Modifiers.Any(SyntaxKind.PartialKeyword)
        && type.Interfaces.All(contract => !contract.DeclaringSyntaxReferences.IsEmpty || contract.Name == "IEquatable")
        && holder.Members.All(member => member is FieldDeclarationSyntax or PropertyDeclarationSyntax or ConstructorDeclarationSyntax
            or OperatorDeclarationSyntax or MethodDeclarationSyntax { Identifier.ValueText: WellKnownMemberNames.DeconstructMethodName or nameof(Equals) }
            || member.Modifiers.Any(SyntaxKind.OverrideKeyword))
        && (type.TypeKind == TypeKind.Interface || SideEffects.IsHolderOfValues(type, cancellationToken))
            ? EmptiedTypes.WithNamespace(holder) : null;

    private static SyntaxNode? Local(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) => declaration switch
    {
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } statement } declarator
            when statement.IsRemovable() && IsFree(declarator.Initializer?.Value, model, cancellationToken) && !Demands(declarator) => declarator,
        // var (id, secret) = ("…", "…"): the statement goes as a whole or not at all.
        SingleVariableDesignationSyntax when declaration.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { } statement
            && statement.Expression is AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax or TupleExpressionSyntax } assignment
            && assignment.Left.DescendantNodesAndSelf().All(node => node is not (IdentifierNameSyntax { Parent: ArgumentSyntax }))
            && assignment.Left.Span.Contains(declaration.Span)
            && statement.IsRemovable() && IsFree(assignment.Right, model, cancellationToken) => statement,
        SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax argument } } =>
            // The call is there for more: what it gives out is dropped.
            FilledVariables.Of(argument, model, cancellationToken) ?? argument.Expression,
        // if (Find("ID") is not { } id) { throw …; }
        SingleVariableDesignationSyntax { Parent: PatternSyntax } when declaration.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { } test
            && (PresenceTest.Missing(test) ?? PresenceTest.Found(test)) is not null && IsFree(test.Expression, model, cancellationToken)
            && FoldedConditions.CanGoAlone(test) => test,
        // settings is { Id: { } id } becomes settings is { Id: { } _ }
        SingleVariableDesignationSyntax when declaration.FirstAncestorOrSelf<PatternSyntax>() is not null => declaration,
        _ => null,
    };

    // var id = options?.Id ?? throw …; what is behind it relies on the options.
    private static bool Demands(VariableDeclaratorSyntax declarator) =>
        declarator.Initializer?.Value is BinaryExpressionSyntax { Left: var value, Right: ThrowExpressionSyntax }
        && ValueSyntax.HolderUsedBehind(declarator, value) is not null;

    private static VariableDeclaratorSyntax? Field(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) =>
        declaration is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } declarator
        && !field.HasInnerDirective() && IsFree(declarator.Initializer?.Value, model, cancellationToken) ? declarator : null;

    /// <summary>The declaration of a getter that does nothing but give back a value, whoever else is to have it; null for another.</summary>
    public static SyntaxNode? Getter(IPropertySymbol symbol, SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) =>
        Property(symbol, isHandFilled: false, declaration, model, cancellationToken);

    private static PropertyDeclarationSyntax? Property(IPropertySymbol symbol, bool isHandFilled, SyntaxNode declaration,
        SemanticModel model, CancellationToken cancellationToken) =>
        declaration is PropertyDeclarationSyntax property && !property.HasInnerDirective() && !property.Modifiers.Any(SyntaxKind.PartialKeyword)
        // A setter that others may call says that something fills the object: a serializer, a configuration binder.
        && (symbol.SetMethod is null || symbol.DeclaredAccessibility == Accessibility.Private || isHandFilled)
        && ((symbol is { SetMethod: null, DeclaredAccessibility: Accessibility.Private } && SideEffects.OnlyKeepsItsOwn(property, model, cancellationToken))
            || property.AccessorList?.Accessors.All(accessor => DoesNothingElse(accessor, model, cancellationToken)) != false)
        && IsFree(ValueSyntax.Initial(property), model, cancellationToken) ? property : null;

    /// <summary>Whether an accessor only gives a value back, or keeps the one that it is given.</summary>
    private static bool DoesNothingElse(AccessorDeclarationSyntax accessor, SemanticModel model, CancellationToken cancellationToken)
    {
        var only = accessor.ExpressionBody?.Expression
            ?? (accessor.Body?.Statements is [ExpressionStatementSyntax { Expression: var expression }] ? expression
                : Returned(accessor.Body));
        return accessor is { Body: null, ExpressionBody: null }
            || (only is AssignmentExpressionSyntax { Right: IdentifierNameSyntax { Identifier.ValueText: "value" } } assignment
            ? model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IFieldSymbol
            : only is not null && IsFree(only, model, cancellationToken));
    }

    private static bool IsCalledByName(IMethodSymbol method) =>
        method is { IsPartialDefinition: false, PartialDefinitionPart: null, Name: not WellKnownMemberNames.EntryPointMethodName };

    private static SyntaxNode? Method(IMethodSymbol method, SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        // A private helper of the key; what others could call may be there for them, unless it is the key.
        if (method.DeclaredAccessibility == Accessibility.Private && declaration is MethodDeclarationSyntax
            && !declaration.HasInnerDirective())
        {
            return declaration;
        }

        if (declaration is LocalFunctionStatementSyntax && declaration.IsRemovable())
        {
            return declaration;
        }

        if (method.ReturnsVoid)
        {
            return !declaration.HasInnerDirective() && FilledVariables.IsFilledBy(method, model, cancellationToken) ? declaration : null;
        }

        var result = declaration switch
        {
            MethodDeclarationSyntax written => written.ExpressionBody?.Expression ?? Returned(written.Body),
            _ => null,
        };
        return !declaration.HasInnerDirective() && (result is not null ? IsFree(result, model, cancellationToken) : OnlyChooses(declaration))
            && (method.Parameters.IsEmpty || (method.ReturnType.SpecialType == SpecialType.System_String
                && ReturnedValues.Of(declaration).Any(value => value.DescendantNodesAndSelf().Any(node => node.IsKind(SyntaxKind.StringLiteralExpression)))))
                ? declaration : null;
    }

    // switch (part) { case Part.Id: return "…"; default: throw …; }
    private static bool OnlyChooses(SyntaxNode declaration) => declaration.DescendantNodes().OfType<StatementSyntax>().All(statement => statement is
        BlockSyntax or SwitchStatementSyntax or IfStatementSyntax or ReturnStatementSyntax { Expression: LiteralExpressionSyntax } or ThrowStatementSyntax);

    private static ExpressionSyntax? Returned(BlockSyntax? body) => body?.Statements is [ReturnStatementSyntax { Expression: { } value }] ? value : null;

    private static bool IsFree(ExpressionSyntax? value, SemanticModel model, CancellationToken cancellationToken) =>
        value is null || SideEffects.IsFree(value, model, cancellationToken);
}
