using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.Sinks;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting.Clients;

/// <summary>
/// <c>LogClient logs = new LogClient(endpoint, id, secret)</c> becomes <c>RefreshingClient&lt;LogClient&gt; logs = provider.ForClient(credentials =&gt; …)</c>,
/// and each use of it takes <c>logs.Current</c>. Every use must be seen: a client that somebody keeps would fail when its token expires.
/// </summary>
internal sealed class RefreshingClientRewriter : IRewriter<EntryPointUse>
{
    private const string RefreshingClient = "RefreshingClient";

    // Whoever is given one by a method is asked to dispose it.
    private const string MustBeDisposed = "CA2000";

    public async Task<Rewrite?> PlanAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (use.Node is not BaseObjectCreationExpressionSyntax creation
            || use.Model.GetTypeInfo(creation, cancellationToken).Type is not INamedTypeSymbol client)
        {
            return null;
        }

        var rewrite = new Rewrite($"{use.TypeName}");
        var dependants = new List<(InvocationExpressionSyntax Call, SemanticModel Model)>();
        var flow = new ValueFlow(context.Solution, IsUse);
        if (!await flow.FollowAllAsync([creation], source => RebuildAsync(use, source, rewrite, context, cancellationToken), cancellationToken)
            .ConfigureAwait(false))
        {
            return null;
        }

        foreach (var (call, model) in dependants)
        {
            if (await DependantVariable.EditsAsync(call, model, context.Solution, cancellationToken).ConfigureAwait(false) is not { } edits)
            {
                return null;
            }

            rewrite.Edits.AddRange(edits);
        }

        foreach (var variable in flow.Variables)
        {
            if (!await RetypeAsync(variable, client, context, rewrite, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        return rewrite;

        bool IsUse(ExpressionSyntax value, SemanticModel model)
        {
            if (ClientSettings.Has(value, model, cancellationToken))
            {
                return true;
            }

            if (ClientUse.Of(value, use.EntryPoint, model, cancellationToken) is not { } found)
            {
                return false;
            }

            rewrite.Edits.AddRange(found.Receiver is { } position ? [Edit.Insert(value.SyntaxTree, position, ".Current")] : []);
            dependants.AddRange(found.Dependant is { } dependant ? [(dependant, model)] : []);
            return true;
        }
    }

    /// <summary>Gives what holds the client the type of the client that refreshes; false where that cannot be.</summary>
    private static async Task<bool> RetypeAsync(
        ISymbol variable, INamedTypeSymbol client, RewriteContext context, Rewrite rewrite, CancellationToken cancellationToken)
    {
        if (variable is not { DeclaringSyntaxReferences: [var reference] } || !variable.GetAttributes().IsEmpty
            || await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not { } declaration
            || DeclaredType(declaration) is not { } type
            || await context.Solution.ModelAsync(type.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
            // By name: in another target framework it is another symbol.
            || model.GetTypeInfo(type, cancellationToken).Type is not INamedTypeSymbol declared
            || EntryPointMatcher.NameOf(declared) != EntryPointMatcher.NameOf(client)
            || (variable is IMethodSymbol && model.Compilation.WarnsOf(MustBeDisposed, model.SyntaxTree, cancellationToken)))
        {
            return false;
        }

        rewrite.ChangesMemberType |= variable is not ILocalSymbol;
        rewrite.Edits.AddRange(DisposedClient.Edits(variable, type, model, cancellationToken));
        if (!type.IsVar)
        {
            var (name, needsUsing) = context.Writer.TypeName(RefreshingClient, model, type, cancellationToken);
            rewrite.Edits.Add(Edit.Replace(type, $"{name}<{type}>"));
            rewrite.Imports.AddRange(needsUsing ? [type] : Array.Empty<SyntaxNode>());
        }

        return true;
    }

    /// <summary>The type that a variable is declared with, or that a method gives back, without a question mark.</summary>
    private static TypeSyntax? DeclaredType(SyntaxNode declaration)
    {
        var type = declaration switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variable } => variable.Type,
            PropertyDeclarationSyntax property => property.Type,
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax function => function.ReturnType,
            ParameterSyntax { Default: null } parameter => parameter.Type,
            _ => null,
        };
        return type is NullableTypeSyntax nullable ? nullable.ElementType : type;
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
