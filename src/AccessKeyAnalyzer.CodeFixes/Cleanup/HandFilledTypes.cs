using AccessKeyAnalyzer.CodeFixes.DataFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// Knows the settings types that only code in sight fills and reads: every object is made by a <c>new</c>, and goes nowhere but to code
/// that reads its
/// properties. A binder, a serializer or a container, which finds properties by reflection, never sees one.
/// </summary>
internal sealed class HandFilledTypes(Solution solution)
{
    private readonly Dictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public async Task<bool> ContainAsync(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(type, out var isHandFilled))
        {
            isHandFilled = IsPlain(type) && await IsInSightAsync(type, cancellationToken).ConfigureAwait(false);
            _known.Add(type, isHandFilled);
        }

        return isHandFilled;
    }

    private static bool IsPlain(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false, DeclaringSyntaxReferences.Length: 1 }
        && type.Interfaces.All(contract => type.IsRecord && contract.Name == "IEquatable")
        && type.BaseType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        && type.GetAttributes().IsEmpty;

    private async Task<bool> IsInSightAsync(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var creations = new List<ExpressionSyntax>();
        foreach (var reference in await References.FindAsync(type, solution, cancellationToken).ConfigureAwait(false))
        {
            // IOptions<Settings>, Get<Settings>(), typeof(Settings), a base class.
            if (reference.Ancestors().TakeWhile(node =>
                node is TypeSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax or BaseTypeSyntax)
                .Any(node => node is TypeArgumentListSyntax or TypeOfExpressionSyntax or BaseTypeSyntax))
            {
                return false;
            }
        }

        foreach (var constructor in type.InstanceConstructors)
        {
            creations.AddRange((await References.FindAsync(constructor, solution, cancellationToken).ConfigureAwait(false))
                .Select(reference => reference.FirstAncestorOrSelf<SyntaxNode>(node =>
                    node is BaseObjectCreationExpressionSyntax or StatementSyntax)).OfType<BaseObjectCreationExpressionSyntax>());
        }

        var flow = new ValueFlow(solution, (value, model) => IsRead(value, model, cancellationToken));
        foreach (var creation in creations.Distinct())
        {
            if (!await flow.FollowAsync(creation, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return creations.Count > 0 && !flow.OtherSources.Any();
    }

    /// <summary>Whether one of its own members is asked for.</summary>
    private static bool IsRead(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) => value.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == value
            && model.GetSymbolInfo(access, cancellationToken).Symbol is { DeclaringSyntaxReferences.IsEmpty: false } and not IMethodSymbol { ReducedFrom: not null },
        ConditionalAccessExpressionSyntax access => access.Expression == value,
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax } => true,
        BinaryExpressionSyntax { Right: LiteralExpressionSyntax } comparison => comparison.Left == value,
        // Nobody keeps it.
        ExpressionStatementSyntax => true,
        _ => false,
    };
}
