using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.Detection.Names;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>Turns the creation of a client into the function that builds it from the credentials of the day.</summary>
internal static class RebuiltClient
{
    private static readonly string[] ParameterNames = ["c", "sts", "credentials", "stsCredentials"];

    /// <summary>The function, as C#; null where what the client is built from may be another thing when it is built again.</summary>
    public static string? Write(EntryPointUse use, BaseObjectCreationExpressionSyntax creation, CancellationToken cancellationToken)
    {
        if (use.Model.GetSymbolInfo(creation, cancellationToken).Symbol is not IMethodSymbol constructor
            || creation.ArgumentList is not { } list || creation.HasInnerDirective()
            || use.SlotArguments(cancellationToken) is not { Count: > 0 } slots
            || !slots.All(slot => SideEffects.CanBeDropped(slot.Expression))
            || !StableValues.AreAll(creation, slots, use.Model, cancellationToken)
            || ParameterNames.FirstOrDefault(name => use.Model.LookupSymbols(creation.SpanStart, name: name).IsEmpty) is not { } credentials)
        {
            return null;
        }

        var changes = slots.Select(slot => new TextChange(
            slot.Expression.Span, Part(use, Arguments.ParameterOf(slot, constructor)!.Name, credentials))).ToList();
        if (!changes.Any(change => change.NewText!.IndexOf(".SecurityToken", StringComparison.Ordinal) >= 0))
        {
            if (Token(use, constructor, list, credentials) is not { } token)
            {
                return null;
            }

            changes.Add(token);
        }

        if (creation is ImplicitObjectCreationExpressionSyntax { NewKeyword: var keyword })
        {
            changes.Add(new TextChange(new TextSpan(keyword.Span.End, 0), " "
                + constructor.ContainingType.ToMinimalDisplayString(use.Model, creation.SpanStart)));
        }

        return $"{credentials} => {WithChanges(creation, changes)}";
    }

    private static string Part(EntryPointUse use, string slot, string credentials) => use.EntryPoint.Slots.First(known => known.Name == slot).Part switch
    {
        CredentialPart.AccessKeyId => credentials + ".AccessKeyId",
        CredentialPart.AccessKeySecret => credentials + ".AccessKeySecret",
        _ => credentials + ".SecurityToken" + (use.EntryPoint.AbsentToken is "" ? "" : " ?? " + use.EntryPoint.AbsentToken),
    };

    /// <summary>The argument that the constructor with a token takes more than this one.</summary>
    private static TextChange? Token(EntryPointUse use, IMethodSymbol constructor, ArgumentListSyntax list, string credentials)
    {
        var slot = use.EntryPoint.Slots.First(known => known.Part == CredentialPart.SecurityToken).Name;
        var names = constructor.Parameters.Select(parameter => parameter.Name).ToList();
        var overload = constructor.ContainingType.InstanceConstructors.FirstOrDefault(other =>
            other.Parameters.Any(parameter => parameter.Name == slot) && names.All(name => other.Parameters.Any(parameter => parameter.Name == name)));
        if (overload is null)
        {
            return null;
        }

        var index = overload.Parameters.Select(parameter => parameter.Name).ToList().IndexOf(slot);
        var isPositional = list.Arguments.All(argument => argument.NameColon is null) && list.Arguments.Count >= index;
        var before = list.Arguments[isPositional ? index - 1 : list.Arguments.Count - 1];
        return new TextChange(new TextSpan(before.Span.End, 0), $", {(isPositional ? "" : slot + ": ")}{Part(use, slot, credentials)}");
    }

    private static string WithChanges(SyntaxNode node, IEnumerable<TextChange> changes) =>
        SourceText.From(node.ToString()).WithChanges(changes.OrderBy(change => change.Span.Start)
            .Select(change => new TextChange(new TextSpan(change.Span.Start - node.SpanStart, change.Span.Length), change.NewText!))).ToString();
}
