using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>Members of <c>new { Endpoint = …, Id = …, Secret = … }</c> of which the rest is still needed.</summary>
internal static class AnonymousMembers
{
    /// <summary>The members that code referred to, of each kind of object in each file.</summary>
    public static IEnumerable<(DocumentId File, string Kind, HashSet<string> Names)> ReadBy(IEnumerable<ISymbol> released, Solution solution) =>
        released.OfType<IPropertySymbol>().Where(property => property.ContainingType.IsAnonymousType)
            .Select(property => (File: solution.GetDocument(property.DeclaringSyntaxReferences[0].SyntaxTree)?.Id, Property: property))
            .Where(member => member.File is not null)
            .GroupBy(member => (File: member.File!, Kind: KindOf(member.Property.ContainingType)!))
            .Select(members => (members.Key.File, members.Key.Kind, new HashSet<string>(members.Select(member => member.Property.Name))));

    /// <summary>How the members go that nobody reads any more; null where one is read, or the object is used as a whole.</summary>
    public static async Task<Shortening?> UnreadAsync(
        DocumentId file, string kind, HashSet<string> names, Solution solution, CancellationToken cancellationToken)
    {
        var document = solution.GetDocument(file)!;
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var unread = new HashSet<string>(names);
        var creations = new List<AnonymousObjectCreationExpressionSyntax>();
        foreach (var value in root.DescendantNodes().OfType<ExpressionSyntax>().Where(node => node is SimpleNameSyntax or not TypeSyntax))
        {
            var info = model.GetTypeInfo(value, cancellationToken);
            if (Holds(info.Type, kind) && WholeUses.IsHandedOn(value, model, cancellationToken))
            {
                return null;
            }

            if (KindOf(info.Type) != kind)
            {
                continue;
            }

            if (value is AnonymousObjectCreationExpressionSyntax creation)
            {
                creations.Add(creation);
            }

            if (value.Parent is MemberAccessExpressionSyntax access && access.Expression == value
                && model.GetSymbolInfo(access, cancellationToken).Symbol is IPropertySymbol member)
            {
                unread.Remove(member.Name);
            }
            else if (value.Parent is MemberAccessExpressionSyntax || WholeUses.Needs(value) || value.HasInnerDirective() || !Holds(info.ConvertedType, kind))
            {
                return null;
            }
        }

        var gone = creations.SelectMany(creation => creation.Initializers.Where(member => unread.Contains(NameOf(member, model, cancellationToken)))).ToList();
        return gone.Count == 0 || !gone.TrueForAll(member => SideEffects.IsFree(member.Expression, model, cancellationToken)) ? null
            : new Shortening([.. gone.GroupBy(member => (AnonymousObjectCreationExpressionSyntax)member.Parent!)
                .SelectMany(members => Removal.Items(members.Key.Initializers, [.. members]))], gone);
    }

    private static string NameOf(AnonymousObjectMemberDeclaratorSyntax member, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol(member, cancellationToken)?.Name ?? "";

    private static bool Holds(ITypeSymbol? type, string kind) => type.Holds(other => KindOf(other) == kind);

    private static string? KindOf(ITypeSymbol? type) => type is { IsAnonymousType: true }
        ? string.Join(", ", type.GetMembers().OfType<IPropertySymbol>()
            .Select(member => $"{member.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString()} {member.Name}"))
        : null;
}
