using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>
/// <c>LogClient logs = new LogClient(endpoint, id, secret)</c> becomes <c>RefreshingClient&lt;LogClient&gt; logs = provider.ForClient(credentials =&gt; …)</c>,
/// and each use of it takes <c>logs.Current</c>. Every use must be seen: a client that somebody keeps would fail when its token expires.
/// </summary>
internal sealed class RefreshingClientRewriter : IRewriter<EntryPointUse>
{
    private const string RefreshingClient = "RefreshingClient";

    public async Task<Rewrite?> PlanAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (use.Node is not BaseObjectCreationExpressionSyntax creation
            || use.Model.GetTypeInfo(creation, cancellationToken).Type is not { } client
            || Holder(creation, use.Model, cancellationToken) is not { } holder
            || await ClientVariable.OfAsync(holder, client, use.EntryPoint, context.Solution, cancellationToken).ConfigureAwait(false) is not { } variable)
        {
            return null;
        }

        var rewrite = new Rewrite($"{use.TypeName}") { ChangesMemberType = holder is not ILocalSymbol };
        rewrite.Edits.AddRange(variable.Edits);
        rewrite.Edits.AddRange(DisposedClient.Edits(holder, variable.Type, use.Model, cancellationToken));
        Retype(variable, context, rewrite, cancellationToken);
        foreach (var source in variable.Sources.SelectMany(ValueSyntax.Alternatives).Where(source => !ValueSyntax.IsNull(source)).Distinct())
        {
            if (!await RebuildAsync(use, source, rewrite, context, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        return rewrite;
    }

    /// <summary>The variable that the client is put into.</summary>
    private static ISymbol? Holder(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        value = ValueSyntax.Outermost(value);
        return value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and var declaration } =>
                model.GetDeclaredSymbol(declaration, cancellationToken),
            AssignmentExpressionSyntax assignment when assignment.Right == value => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
            _ => null,
        };
    }

    private static void Retype(ClientVariable variable, RewriteContext context, Rewrite rewrite, CancellationToken cancellationToken)
    {
        if (variable.Type is { IsVar: false } type)
        {
            var (name, needsUsing) = context.Writer.TypeName(RefreshingClient, variable.Model, type, cancellationToken);
            rewrite.Edits.Add(Edit.Replace(type, $"{name}<{type}>"));
            if (needsUsing)
            {
                rewrite.Imports.Add(type);
            }
        }
    }

    private static async Task<bool> RebuildAsync(
        EntryPointUse first, ExpressionSyntax source, Rewrite rewrite, RewriteContext context, CancellationToken cancellationToken)
    {
        if (source is not BaseObjectCreationExpressionSyntax creation
            || await first.AtAsync(creation, context.Solution, cancellationToken).ConfigureAwait(false) is not { } use
            || RebuiltClient.Write(use, creation, cancellationToken) is not { } builds
            || ClientSettings.Of(creation, use.Model, cancellationToken) is var settings
                && ClientSettings.Write(builds, creation, settings, use.Model) is not { } create
            || context.Writer.WriteClient(use, creation, create, cancellationToken) is not { } provider)
        {
            return false;
        }

        rewrite.Replace(creation, provider);
        rewrite.Removed.AddRange(settings);
        rewrite.Edits.AddRange(settings.SelectMany(ClientSettings.Comments).Select(KeyComments.Without));
        rewrite.Released.AddRange(use.SlotArguments(cancellationToken));
        return true;
    }
}
