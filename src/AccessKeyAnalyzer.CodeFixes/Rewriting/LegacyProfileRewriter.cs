using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// <c>GetProfile(region, id, secret)</c> becomes <c>GetProfile(region)</c>, and every client built from that profile gains the provider.
/// A client whose profile has neither key nor provider throws when it is built: so all clients must be found, or nothing is changed.
/// </summary>
internal sealed class LegacyProfileRewriter : IRewriter
{
    // It holds for the whole solution, and a Fix All asks often.
    private bool? _isSharedProfileRead;

    public async Task<Rewrite?> PlanAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (use.Node is not InvocationExpressionSyntax call || await IsSharedProfileReadAsync(use, context, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var clients = new List<ArgumentSyntax>();
        var flow = new ValueFlow(context.Solution, (value, model) => IsEnd(value, model, clients, cancellationToken));
        var rewrite = new Rewrite(MetadataName.Simple(LegacyCore.Client));
        // A client may take its profile from one of several calls: they all move, or it would lose one account's keys silently.
        var calls = new HashSet<ExpressionSyntax>();
        for (ExpressionSyntax? next = call; next is not null; next = flow.OtherSources.FirstOrDefault(source => !calls.Contains(source)))
        {
            calls.Add(next);
            if (!await RemoveKeysAsync(use, next, rewrite, context, cancellationToken).ConfigureAwait(false)
                || !await flow.FollowAsync(next, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        foreach (var client in clients)
        {
            if (client.Parent!.HasInnerDirective() || context.Provider(use, client, cancellationToken) is not { } provider)
            {
                return null;
            }

            var name = client.NameColon is null ? ", " : $", {use.EntryPoint.ProviderSlot}: ";
            rewrite.Insert(client, provider, name);
        }

        return clients.Count == 0 ? null : rewrite;
    }

    private static async Task<bool> RemoveKeysAsync(
        EntryPointUse first, ExpressionSyntax source, Rewrite rewrite, RewriteContext context, CancellationToken cancellationToken)
    {
        if (source is not InvocationExpressionSyntax call
            || await first.AtAsync(call, context.Solution, cancellationToken).ConfigureAwait(false) is not { } use)
        {
            return false;
        }

        var slots = use.SlotArguments(cancellationToken);
        if (call.ArgumentList.HasInnerDirective() || !slots.All(slot => SideEffects.CanBeDropped(slot.Expression)))
        {
            return false;
        }

        rewrite.Edits.AddRange(Removal.Items(call.ArgumentList.Arguments, slots));
        rewrite.Released.AddRange(slots);
        return true;
    }

    private static bool IsEnd(ExpressionSyntax value, SemanticModel model, List<ArgumentSyntax> clients, CancellationToken cancellationToken)
    {
        switch (value.Parent)
        {
            // What reads the key from the profile, or looks up an endpoint with it, needs it to stay.
            case MemberAccessExpressionSyntax access when access.Expression == value:
                var member = model.GetSymbolInfo(access, cancellationToken).Symbol;
                return member is IMethodSymbol && member.Name.IndexOf("Credential", StringComparison.Ordinal) < 0 && member.Name != "GetEndpoints";
            case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } creation } list } argument
                when model.GetSymbolInfo(creation, cancellationToken).Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
                    && EntryPointMatcher.NameOf(constructor.ContainingType) == LegacyCore.Client:
                if (list.Arguments.Count == 1)
                {
                    clients.Add(argument);
                }

                // A client that already has a provider of its own does not miss the profile's keys.
                return list.Arguments.Count == 1 || constructor.Parameters[1].Type.Name == "AlibabaCloudCredentialsProvider";
            case BinaryExpressionSyntax or IsPatternExpressionSyntax:
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether code reads the process-wide profile, which the call with keys also sets and the one without does not.</summary>
    private async Task<bool> IsSharedProfileReadAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (_isSharedProfileRead is not { } isRead)
        {
            var reader = use.Model.GetSymbolInfo(use.Node, cancellationToken).Symbol?.ContainingType.GetMembers(use.EntryPoint.Member)
                .OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty);
            isRead = reader is not null
                && (await SymbolFinder.FindReferencesAsync(reader, context.Solution, cancellationToken).ConfigureAwait(false))
                    .Any(reference => reference.Locations.Any());
            _isSharedProfileRead = isRead;
        }

        return isRead;
    }
}
