using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>
/// Tells by syntax, and by what a name means where it stands, which code cannot use an entry point. To bind a call is to bind the statement around it, and
/// most uses of such names, <c>base(…)</c> and <c>new(…)</c> above all, have nothing to do with an SDK. What it cannot tell may be a use. Thread-safe.
/// </summary>
internal sealed class UseGlance(SourceModel source, EntryPointMatcher matcher)
{
    private readonly ILookup<string, string> _types = matcher.EntryPoints.Where(entryPoint => entryPoint.Kind == EntryPointKind.Constructor)
        .Select(entryPoint => entryPoint.Type).Distinct(StringComparer.Ordinal).ToLookup(MetadataName.Simple, StringComparer.Ordinal);
    private readonly HashSet<string> _methods = NamesOf(matcher, EntryPointKind.Method);
    private readonly HashSet<string> _members = NamesOf(matcher, EntryPointKind.Properties);

    /// <summary>The arguments of a call or creation that may be an entry point; null where there are none.</summary>
    public BaseArgumentListSyntax? ArgumentsOf(SyntaxNode node, CancellationToken cancellationToken)
    {
        var list = node switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            ConstructorInitializerSyntax initializer => initializer.ArgumentList,
            PrimaryConstructorBaseTypeSyntax @base => @base.ArgumentList,
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            _ => (BaseArgumentListSyntax?)null,
        };
        return list is { Arguments.Count: > 0 } && MayCall(node, cancellationToken) ? list : null;
    }

    /// <summary>Whether the name may be a member into which a key goes, on an object that has it.</summary>
    public bool MayWrite(IdentifierNameSyntax name) => _members.Contains(name.Identifier.ValueText) && name.Parent switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } access when access.Name == name =>
            SourceModel.TypeOf(source.LookUp(receiver)) is not { } type || MayHave(type),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax type } } } =>
            source.Unnamed.IsAlias(type) || Meanings(type).Any(MayHave),
        _ => true,
    };

    /// <summary>Whether the name stands for a type that is built from a key.</summary>
    public bool NamesType(SimpleNameSyntax name) =>
        name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? NamesType(qualified)
        : (MaySee(name) && Meanings(name).Any(IsKnown)) || source.Unnamed.IsAlias(name);

    /// <summary>Whether an SDK's own source declares such a type here.</summary>
    public bool Declares(BaseTypeDeclarationSyntax type) => _types.Contains(type.Identifier.ValueText);

    /// <summary>Whether the tree has an alias for such a type.</summary>
    public bool HasAlias(SyntaxTree tree) => source.Unnamed.AliasesIn(tree).Any(directive => NamesType(directive.NamespaceOrType));

    private bool MayCall(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        ObjectCreationExpressionSyntax creation => NamesType(creation.Type),
        ImplicitObjectCreationExpressionSyntax creation => WrittenType.Of(creation) is { } written ? NamesAny(written) : MayBeGivenTo(creation),
        PrimaryConstructorBaseTypeSyntax @base => NamesType(@base.Type),
        ConstructorInitializerSyntax { Parent.Parent: TypeDeclarationSyntax type } initializer =>
            initializer.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) ? Declares(type) : MayDeriveFromOne(type, cancellationToken),
        InvocationExpressionSyntax invocation => _methods.Contains(ExpressionName.OfCallee(invocation.Expression)),
        _ => false,
    };

    // Another part of a class may name its base.
    private bool MayDeriveFromOne(TypeDeclarationSyntax type, CancellationToken cancellationToken) =>
        type.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? source.ModelOf(type.SyntaxTree).GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol { BaseType: { } @base } && IsKnown(@base)
            : type.BaseList is { Types: { Count: > 0 } bases } && NamesType(bases[0].Type);

    private bool NamesType(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => NamesType(name),
        QualifiedNameSyntax qualified => NamesType(qualified),
        AliasQualifiedNameSyntax alias => _types.Contains(alias.Name.Identifier.ValueText),
        _ => false,
    };

    // OSS.OssClient, where the namespace Aliyun is open; whatever begins with an alias.
    private bool NamesType(QualifiedNameSyntax qualified)
    {
        if (!_types.Contains(qualified.Right.Identifier.ValueText))
        {
            return false;
        }

        var parts = qualified.DescendantNodes(node => node is not TypeArgumentListSyntax).OfType<SimpleNameSyntax>()
            .Where(part => part.Parent is not AliasQualifiedNameSyntax whole || whole.Alias != part).Select(part => part.Identifier.ValueText).ToList();
        var written = "." + string.Join(".", parts);
        return _types[qualified.Right.Identifier.ValueText].Any(type => ("." + MetadataName.Written(type)).EndsWith(written, StringComparison.Ordinal))
            || source.Unnamed.AliasesIn(qualified.SyntaxTree).Any(directive => directive.Alias!.Name.Identifier.ValueText == parts[0]);
    }

    // T, T?, T[], Task<T>
    private bool NamesAny(TypeSyntax type) => type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(NamesType);

    // client = new(…)
    private bool MayBeGivenTo(ImplicitObjectCreationExpressionSyntax creation) =>
        creation.Parent is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment || assignment.Right != creation
        || SourceModel.TypeOf(source.LookUp(target)) is not { } type || IsUnclear(type) || IsKnown(type);

    // What a file does not open it cannot mean by a simple name; what is nested in a type comes with that type.
    private bool MaySee(SimpleNameSyntax name) => _types[name.Identifier.ValueText].Select(MetadataName.SpaceOf)
        .Any(space => space.Length == 0 || source.Unnamed.MayOpen(name.SyntaxTree, space));

    // Asked where the member begins: types are not declared within it, and to ask inside may bind the lambdas around the name.
    private IEnumerable<ISymbol> Meanings(SimpleNameSyntax name) => source.ModelOf(name.SyntaxTree).LookupNamespacesAndTypes(
        name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member.SpanStart : name.SpanStart,
        name: name.Identifier.ValueText);

    private bool IsKnown(ISymbol symbol) => symbol is IAliasSymbol || (symbol is INamedTypeSymbol type && matcher.Knows(type.OriginalDefinition));

    // A derived type has what its base has.
    private bool MayHave(ISymbol symbol)
    {
        if (symbol is not INamedTypeSymbol type || IsUnclear(type))
        {
            return true;
        }

        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            if (matcher.Knows(declared.OriginalDefinition))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(implemented => matcher.Knows(implemented.OriginalDefinition));
    }

    private static bool IsUnclear(ITypeSymbol type) => type is not INamedTypeSymbol { OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
        || type.TypeKind is TypeKind.Error or TypeKind.Dynamic;

    private static HashSet<string> NamesOf(EntryPointMatcher matcher, EntryPointKind kind) =>
        new(matcher.EntryPoints.Where(entryPoint => entryPoint.Kind == kind).SelectMany(entryPoint => entryPoint.Mentions), StringComparer.Ordinal);
}
