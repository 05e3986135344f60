using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>
/// Knows the settings types that only code in sight fills and reads: every object is made by a <c>new</c>, by a container or by options, and
/// goes nowhere but to collections and to code that reads its properties. A serializer, which writes what nobody reads here, never sees one.
/// </summary>
internal sealed class HandFilledTypes(Solution solution)
{
    // Whose methods and types keep objects or fill them, and miss no property.
    private static readonly HashSet<string> Holders =
    [
        "System", "System.Linq", "System.Runtime.CompilerServices", "System.Threading.Tasks", "System.Collections.Generic", "System.Collections.Concurrent",
        "System.Collections.Immutable", "System.Collections.ObjectModel", "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.DependencyInjection.Extensions", "Microsoft.Extensions.Options",
    ];

    private readonly Dictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public async Task<bool> ContainAsync(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(type, out var isHandFilled))
        {
            // Settings : Singleton<Settings> asks for itself.
            _known.Add(type, false);
            _known[type] = isHandFilled = IsPlain(type) && await IsInSightAsync(type, cancellationToken).ConfigureAwait(false);
        }

        return isHandFilled;
    }

    private static bool IsPlain(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false, DeclaringSyntaxReferences.Length: 1 }
        && type.Interfaces.All(contract => type.IsRecord && contract.Name == "IEquatable")
        && type.BaseType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } or { DeclaringSyntaxReferences.Length: 1 }
        && type.GetAttributes().IsEmpty && !type.DeclaringSyntaxReferences[0].GetSyntax().DescendantNodes().Any(HandsItselfOn);

    // Serialize(this)
    private static bool HandsItselfOn(SyntaxNode node) =>
        node is ThisExpressionSyntax { Parent: not (MemberAccessExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax) };

    private async Task<bool> IsInSightAsync(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var isFilled = false;
        var objects = new Queue<ExpressionSyntax>();
        foreach (var reference in await References.FindAsync(type, solution, cancellationToken).ConfigureAwait(false))
        {
            // Get<Settings>(), IConfigureOptions<Settings>, typeof(Settings), a base class.
            var around = reference.AncestorsAndSelf().TakeWhile(node =>
                node is TypeSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax or BaseTypeSyntax).ToList();
            var isHeld = around.Exists(node => node is TypeArgumentListSyntax);
            if (around.Exists(node => node is TypeOfExpressionSyntax)
                || (!isHeld && around.OfType<BaseTypeSyntax>().FirstOrDefault() is { } inherited
                    && !await IsFilledByHeirAsync(inherited, cancellationToken).ConfigureAwait(false))
                || (isHeld && !await AreHoldersAsync(around.OfType<GenericNameSyntax>(), cancellationToken).ConfigureAwait(false)))
            {
                return false;
            }

            isFilled |= isHeld || around.Exists(node => node is BaseTypeSyntax);
            foreach (var held in await HeldObjects.OfAsync(reference, solution, cancellationToken).ConfigureAwait(false))
            {
                objects.Enqueue(held);
            }
        }

        foreach (var creation in await CreationsAsync(type, cancellationToken).ConfigureAwait(false))
        {
            isFilled = true;
            objects.Enqueue(creation);
        }

        var flow = new ValueFlow(solution, (value, model) => IsRead(value, type, model, objects, cancellationToken));
        while (objects.Count > 0)
        {
            if (!await flow.FollowAsync(objects.Dequeue(), cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return isFilled;
    }

    private async Task<bool> IsFilledByHeirAsync(BaseTypeSyntax inherited, CancellationToken cancellationToken) =>
        await solution.ModelAsync(inherited.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model
        && model.GetDeclaredSymbol((TypeDeclarationSyntax)inherited.Parent!.Parent!, cancellationToken) is { } heir
        && await ContainAsync(heir, cancellationToken).ConfigureAwait(false);

    private async Task<bool> AreHoldersAsync(IEnumerable<GenericNameSyntax> names, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            if (await solution.ModelAsync(name.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
                || !IsOfAHolder(model.GetSymbolInfo(name, cancellationToken).Symbol))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<IEnumerable<ExpressionSyntax>> CreationsAsync(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var creations = new List<ExpressionSyntax>();
        foreach (var constructor in type.InstanceConstructors)
        {
            creations.AddRange((await References.FindAsync(constructor, solution, cancellationToken).ConfigureAwait(false))
                .Select(reference => reference.FirstAncestorOrSelf<SyntaxNode>(node =>
                    node is BaseObjectCreationExpressionSyntax or StatementSyntax)).OfType<BaseObjectCreationExpressionSyntax>());
        }

        return creations.Distinct();
    }

    private static bool IsOfAHolder(ISymbol? symbol) =>
        Holders.Contains(symbol?.ContainingNamespace?.ToDisplayString() ?? "");

    private static bool IsForAHolder(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken) =>
        // b => b.UseKeys(…) as an Action drops what it comes to.
        model.GetTypeInfo(lambda, cancellationToken).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true }
        || lambda.Parent is ArgumentSyntax { Parent.Parent: { } call } && IsOfAHolder(model.GetSymbolInfo(call, cancellationToken).Symbol);

    /// <summary>
    /// Whether the object, or a collection of such objects, stands where nobody but code in sight gets at it. What it goes into is followed, too.
    /// </summary>
    private static bool IsRead(ExpressionSyntax value, INamedTypeSymbol type, SemanticModel model, Queue<ExpressionSyntax> objects,
        CancellationToken cancellationToken)
    {
        if (Container(value) is { } container)
        {
            objects.Enqueue(container);
            return true;
        }

        // accounts.Find(…), options.Value, await task: what comes out of what holds it.
        var isObject = IsOrDerives(type, model.GetTypeInfo(value, cancellationToken).Type);
        if (Taken(value) is { } taken && model.GetTypeInfo(taken, cancellationToken).Type.Holds(held => SymbolEqualityComparer.Default.Equals(held, type)))
        {
            objects.Enqueue(taken);
        }

        return value.Parent switch
        {
            AwaitExpressionSyntax => true,
            MemberAccessExpressionSyntax access => access.Expression == value && model.GetSymbolInfo(access, cancellationToken).Symbol is { } member
                && (isObject ? !member.DeclaringSyntaxReferences.IsEmpty && (member is not IMethodSymbol { ReducedFrom.Parameters: [var self, ..] }
                    || IsOrDerives(type, self.Type)) : IsOfAHolder(member)),
            ConditionalAccessExpressionSyntax access => access.Expression == value,
            IsPatternExpressionSyntax
            {
                Pattern: ConstantPatternSyntax or UnaryPatternSyntax or RecursivePatternSyntax { PositionalPatternClause: null, Designation: null }
            } => true,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } => true,
            // Nobody keeps it, or a container does.
            ExpressionStatementSyntax => true,
            ForEachStatementSyntax or FromClauseSyntax or ElementAccessExpressionSyntax => !isObject,
            // configure(builder): what an Action does with it, code in sight says.
            InvocationExpressionSyntax call => call.Expression == value,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when model.GetSymbolInfo(call, cancellationToken).Symbol
                is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke, ReturnsVoid: true } => true,
            // Not Console.WriteLine, which would show it.
            ArgumentSyntax { Parent.Parent: { } call } => model.GetSymbolInfo(call, cancellationToken).Symbol
                is ({ ContainingNamespace.Name: not "System" } or { ContainingType.SpecialType: SpecialType.System_Array }) and var holder
                && IsOfAHolder(holder),
            LambdaExpressionSyntax lambda => IsForAHolder(lambda, model, cancellationToken),
            ReturnStatementSyntax result => ValueSyntax.Function(result) is LambdaExpressionSyntax lambda && IsForAHolder(lambda, model, cancellationToken),
            _ => false,
        };
    }

    // What a record that derives from the settings holds is read by their names.
    private static bool IsOrDerives(INamedTypeSymbol type, ITypeSymbol? other)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, other))
            {
                return true;
            }
        }

        return false;
    }

    private static ExpressionSyntax? Taken(ExpressionSyntax value) => value.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == value && call.Expression == access => call,
        MemberAccessExpressionSyntax access when access.Expression == value => access,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call,
        ElementAccessExpressionSyntax element when element.Expression == value => element,
        AwaitExpressionSyntax awaited => awaited,
        FromClauseSyntax { Parent: QueryExpressionSyntax query } => query,
        _ => null,
    };

    /// <summary>The collection that the object is an element of, or its copy.</summary>
    private static ExpressionSyntax? Container(ExpressionSyntax value) => value.Parent switch
    {
        WithExpressionSyntax copy => copy,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => collection,
        InitializerExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax collection } } => collection,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Parent: EqualsValueClauseSyntax } array => array,
        InitializerExpressionSyntax { Parent: ExpressionSyntax collection } => collection,
        // ["prod"] = new Account { … }
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax, Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax collection } } =>
            collection,
        _ => null,
    };
}
