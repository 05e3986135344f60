using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Sinks;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>Tells whether an expression may go without anybody missing what it did.</summary>
internal static class SideEffects
{
    // Types whose methods and constructors compute a value, or read one, and do nothing else that anybody could see.
    private static readonly HashSet<string> Harmless =
    [
        "System.String", "System.Char", "System.Convert", "System.Environment", "System.Array", "System.MemoryExtensions", "System.Uri",
        "System.Text.Encoding", "System.Text.StringBuilder", "System.Linq.Enumerable", "System.Lazy`1", "System.Math",
            "System.BitConverter",
        "System.IO.Path", "System.IO.MemoryStream", "System.IO.Stream", "System.IO.StreamReader", "System.IO.TextReader",
        "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.IDictionary`2",
        "System.Collections.Generic.IReadOnlyDictionary`2", "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.KeyValuePair`2", "System.Collections.Generic.KeyValuePair", "System.Tuple", "System.Tuple`2", "System.Tuple`3",
        "System.Configuration.ConfigurationManager", "System.Collections.Specialized.NameValueCollection",
        "System.Text.Json.JsonSerializer", "Newtonsoft.Json.JsonConvert",
    ];

    private static readonly HashSet<string> Fetching = ["get", "fetch", "load", "read", "resolve", "retrieve", "decrypt", "unprotect"];
    private static readonly HashSet<string> Suffixes = ["async", "value", "string", "text"];

    private static readonly HashSet<string> EntryPointTypes = [.. SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints).Select(entryPoint => entryPoint.Type)];

    /// <summary>Whether the expression only computes a value, so that the variable it is put into can go with it.</summary>
    public static bool IsFree(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression.DescendantNodesAndSelf(RunsWithIt).All(node => node switch
        {
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
            // new T(), where T is one of the program's accounts
            ObjectCreationExpressionSyntax when model.GetTypeInfo(node, cancellationToken).Type is ITypeParameterSymbol { ConstraintTypes: [var asked, ..] } =>
                !asked.DeclaringSyntaxReferences.IsEmpty,
            InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax =>
                model.GetSymbolInfo(node, cancellationToken).Symbol is IMethodSymbol method
                && (IsHarmless(method, model, cancellationToken) || FetchesAKey(NameOf(node, method))
                    || FetchesAKey(NameOf(node, method), AskedFor(node, model, cancellationToken))),
            AssignmentExpressionSyntax => node.Parent is InitializerExpressionSyntax,
            // accounts[_next++], where nobody else reads what is next
            PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax next } when Acts(node) =>
                model.GetSymbolInfo(next, cancellationToken).Symbol is IFieldSymbol { DeclaredAccessibility: Accessibility.Private } counter
                && IsOnlyUsedIn(next, counter),
            _ => !Acts(node),
        });

    /// <summary>Whether the type is one of an SDK's entry points: to build one contacts nobody.</summary>
    public static bool IsCarrierOfKeys(INamedTypeSymbol type) => EntryPointTypes.Contains(EntryPointMatcher.NameOf(type));

    /// <summary>Whether an argument may go: a call that computes the key is only there for the key, but a variable that it sets is not.</summary>
    public static bool CanBeDropped(ExpressionSyntax argument) =>
        !argument.DescendantNodesAndSelf(RunsWithIt).Any(node => Acts(node)
            || node is AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } or ArgumentSyntax { RefKindKeyword.RawKind: not 0 }
                or DeclarationExpressionSyntax or SingleVariableDesignationSyntax);

    // A lambda runs later; and what throws where there is no key (configuration["Secret"] ?? throw …) is only there for the key.
    private static bool RunsWithIt(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or ThrowExpressionSyntax);

    // What is awaited is a call, which is looked at for itself; somebody else may have begun another task for more than its result.
    private static bool Acts(SyntaxNode node) => node is AwaitExpressionSyntax { Expression: not InvocationExpressionSyntax } || node.Kind() is
        SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression;

    private static bool IsHarmless(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        IsOfHarmlessType(method)
        // A key that is kept encrypted, in a configuration or in a file.
        || method.ContainingNamespace?.ToDisplayString() is "System.Security.Cryptography" or "Microsoft.Extensions.Configuration"
        || (method.ContainingType is { Name: "File" } file && file.ContainingNamespace.ToDisplayString() == "System.IO"
            && method.Name.StartsWith("Read", StringComparison.Ordinal))
        || (method.ContainingNamespace?.ToDisplayString() is "System.Threading" or "System.Threading.Tasks"
            && method.Name is "FromResult" or "ConfigureAwait" or "ThrowIfCancellationRequested" or "AsTask")
        || FetchesAKey(method.Name)
        || method.ContainingType.IsTupleType || method.ContainingType.IsAnonymousType
        || IsCarrierOfKeys(method.ContainingType)
        || OnlyHoldsValues(method, cancellationToken)
        || OnlyComputes(method, model, cancellationToken);

    /// <summary>Whether nothing is seen of what the methods of the type do but their results.</summary>
    public static bool IsOfHarmlessType(IMethodSymbol method) => Harmless.Contains(EntryPointMatcher.NameOf(method.ContainingType.OriginalDefinition));

    // secrets.GetSecretAsync("oss"), secrets.GetAsync("oss-secret"): a call that is there for the key, by its name or by what it is asked for.
    private static bool FetchesAKey(string method, string asked = "")
    {
        var words = Words.Split(method);
        while (words.Count > 0 && Suffixes.Contains(words[words.Count - 1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        words.AddRange(Words.Split(asked));
        return words.Count > 1 && Fetching.Contains(words[0]) && CredentialName.Read(string.Join(" ", words.Skip(1))) is var name
            && (name.MayBeId || (name.Part is not null && name.Strength >= NameStrength.Likely)
                || words[words.Count - 1] is "credential" or "credentials");
    }

    // readSecret("oss") of a delegate is called by its own name.
    private static string NameOf(SyntaxNode call, IMethodSymbol method) =>
        method.MethodKind == MethodKind.DelegateInvoke && call is InvocationExpressionSyntax { Expression: IdentifierNameSyntax name }
            ? name.Identifier.ValueText : method.Name;

    private static string AskedFor(SyntaxNode call, SemanticModel model, CancellationToken cancellationToken) =>
        call is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name }, ..] }
            ? model.GetConstantValue(name, cancellationToken).Value as string ?? "" : "";

    /// <summary>Whether the type is one of the solution's that keeps what it is given and does nothing with it.</summary>
    public static bool IsHolderOfValues(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type is { DeclaringSyntaxReferences: [var reference] }
        && type.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared)
        && type.BaseType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        && reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
        && !declaration.DescendantNodes(node => node is not BaseMethodDeclarationSyntax).Any(RunsCode);

    // new Keys(id, secret) of a record, or new Keys { Id = id } of a class whose constructor nobody wrote, or wrote to set its fields.
    private static bool OnlyHoldsValues(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        constructor.MethodKind == MethodKind.Constructor && IsHolderOfValues(constructor.ContainingType, cancellationToken)
        && (constructor.IsImplicitlyDeclared
            || (constructor.DeclaringSyntaxReferences is [var own] && OnlyKeepsValues(own.GetSyntax(cancellationToken))));

    private static bool OnlyKeepsValues(SyntaxNode constructor) => constructor switch
    {
        TypeDeclarationSyntax => true,
        ConstructorDeclarationSyntax { Initializer: null, ExpressionBody: null, Body: { } body } => body.Statements.All(statement =>
            KeepsAValue(statement) || statement is IfStatementSyntax { Statement: ThrowStatementSyntax or BlockSyntax { Statements: [ThrowStatementSyntax] } }),
        _ => false,
    };

    private static bool KeepsAValue(StatementSyntax statement) => statement is ExpressionStatementSyntax
    {
        Expression: AssignmentExpressionSyntax
        {
            Left: IdentifierNameSyntax
            or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }, Right: IdentifierNameSyntax or LiteralExpressionSyntax
        },
    };

    // An initialiser that calls something, or a setter that somebody wrote.
    private static bool RunsCode(SyntaxNode node) => node switch
    {
        EqualsValueClauseSyntax initializer => initializer.DescendantNodes()
            .Any(part => part is InvocationExpressionSyntax || Acts(part)
            || (part is BaseObjectCreationExpressionSyntax creation && !IsOfTheSame(creation))),
        AccessorDeclarationSyntax accessor => accessor.Keyword.ValueText is "set" or "init" && (accessor.Body is not null || accessor.ExpressionBody is not null),
        _ => false,
    };

    // static readonly Keys Default = new Keys(…), in Keys; static readonly object Gate = new();
    private static bool IsOfTheSame(BaseObjectCreationExpressionSyntax creation) =>
        creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && (creation switch
        {
            ObjectCreationExpressionSyntax written => written.Type,
            _ => creation.Parent?.Parent switch
            {
                VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type,
                PropertyDeclarationSyntax property => property.Type,
                _ => null,
            },
        }) is { } made && (made.ToString() is "object" or "Lock" || made.ToString() == type.Identifier.ValueText);

    /// <summary>Whether the method, in whichever file, computes what it returns or gives out, and does nothing else.</summary>
    public static bool OnlyFills(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences is [{ SyntaxTree: var tree }] && model.Compilation.ContainsSyntaxTree(tree)
        && OnlyComputes(method, tree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(tree), cancellationToken, givesOut: true);

    // A method of this file that computes its result with variables of its own, and calls nothing of the solution in it.
    private static bool OnlyComputes(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken, bool givesOut = false) =>
        method.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellationToken) is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            && reference.GetSyntax(cancellationToken) is var declaration
        && declaration.SyntaxTree == model.SyntaxTree
        && declaration.DescendantNodes(RunsWithIt).All(node => node switch
        {
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
            InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax =>
                model.GetSymbolInfo(node, cancellationToken).Symbol is IMethodSymbol called
                && !(node is InvocationExpressionSyntax && called.Locations.Any(location => location.IsInSource))
                    && IsHarmless(called, model, cancellationToken),
            AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment =>
                IsOwn(assignment.Left, model, givesOut, cancellationToken),
            PrefixUnaryExpressionSyntax change when Acts(change) => IsOwn(change.Operand, model, false, cancellationToken),
            PostfixUnaryExpressionSyntax change when Acts(change) => IsOwn(change.Operand, model, false, cancellationToken),
            YieldStatementSyntax or UnsafeStatementSyntax or LockStatementSyntax => false,
            _ => !Acts(node),
        });

    /// <summary>Whether a getter sets nothing but what it keeps for its own next call.</summary>
    public static bool OnlyKeepsItsOwn(PropertyDeclarationSyntax property, SemanticModel model, CancellationToken cancellationToken) =>
        property.DescendantNodes().All(node => node is AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment
            ? IsOwn(assignment.Left, model, false, cancellationToken) : !Acts(node));

    private static bool IsOwn(ExpressionSyntax target, SemanticModel model, bool givesOut, CancellationToken token) => target switch
    {
        ElementAccessExpressionSyntax element => IsOwn(element.Expression, model, false, token),
        // aes.Key = …
        MemberAccessExpressionSyntax access => IsOwn(access.Expression, model, false, token),
        _ => model.GetSymbolInfo(target, token).Symbol switch
        {
            ILocalSymbol local => local.RefKind == RefKind.None,
            IParameterSymbol { RefKind: RefKind.Out or RefKind.Ref } => givesOut,
            IParameterSymbol parameter => parameter.RefKind == RefKind.None && parameter.Type.SpecialType != SpecialType.None,
            // What it keeps for its own next call.
            IFieldSymbol { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences.Length: 1 } field =>
                target.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && IsOnlyUsedIn(member, field),
            _ => false,
        },
    };

    private static bool IsOnlyUsedIn(SyntaxNode code, IFieldSymbol field) =>
        code.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
        && type.DescendantNodes().OfType<IdentifierNameSyntax>()
            .All(name => name.Identifier.ValueText != field.Name || code.Span.Contains(name.Span));
}
