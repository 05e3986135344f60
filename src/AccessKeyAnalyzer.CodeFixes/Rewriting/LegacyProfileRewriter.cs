using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.EntryPoints;
using AccessKeyAnalyzer.Sinks;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// <c>GetProfile(region, id, secret)</c> becomes <c>GetProfile(region)</c>, and every client built from that profile gains the provider. A client whose profile
/// has neither key nor provider throws when it is built: so all clients must be found, or nothing is changed. The call with keys also sets the process-wide
/// profile: where code reads that, <c>GetProfile(region, icredential: null)</c> sets it to the region, and the clients that are built from it gain the
/// provider, too.
/// </summary>
internal sealed class LegacyProfileRewriter : IRewriter<EntryPointUse>
{
    private const string NoCredential = "icredential: null";

    // They hold for the whole solution, and a Fix All asks often.
    private IReadOnlyList<ExpressionSyntax>? _sharedProfile;

    public async Task<Rewrite?> PlanAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (use.Node is not InvocationExpressionSyntax call
            || await SharedProfileAsync(use, context, cancellationToken).ConfigureAwait(false) is not { } shared)
        {
            return null;
        }

        var clients = new List<ArgumentSyntax>();
        var flow = new ValueFlow(context.Solution, (value, model) => IsEnd(value, model, clients, cancellationToken));
        var rewrite = new Rewrite($"{MetadataName.Simple(LegacyCore.Client)}");
        // A client may take its profile from one of several calls: they all move, or it would lose one account's keys silently.
        if (!await flow.FollowAllAsync([call, .. shared], next =>
            RemoveKeysAsync(use, next, shared.Count > 0, rewrite, context, cancellationToken), cancellationToken).ConfigureAwait(false))
        {
            return null;
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
        EntryPointUse first, ExpressionSyntax source, bool isShared, Rewrite rewrite, RewriteContext context,
            CancellationToken cancellationToken)
    {
        if (isShared && source is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 })
        {
            return true;
        }

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

        rewrite.Edits.AddRange(isShared
            ? [Edit.Replace(slots[0], NoCredential), .. Removal.Items(call.ArgumentList.Arguments, [.. slots.Skip(1)], slots[0])]
            : Removal.Items(call.ArgumentList.Arguments, slots));
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
            case BinaryExpressionSyntax or IsPatternExpressionSyntax or ExpressionStatementSyntax:
            case ArrowExpressionClauseSyntax { Parent: { } owner } when model.GetDeclaredSymbol(owner,
                cancellationToken) is IMethodSymbol { ReturnsVoid: true }:
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// All calls that set or read the process-wide profile; none where no code reads it, for then it does not matter. Null where it is used
    /// in a way that is not understood.
    /// </summary>
    private async Task<IReadOnlyList<ExpressionSyntax>?> SharedProfileAsync(EntryPointUse use, RewriteContext context, CancellationToken cancellationToken)
    {
        if (_sharedProfile is null)
        {
            var overloads = use.Model.GetSymbolInfo(use.Node, cancellationToken).Symbol?.ContainingType.GetMembers(use.EntryPoint.Member)
                .OfType<IMethodSymbol>().ToList() ?? [];
            var reads = await CallsAsync(overloads.Where(method => method.Parameters.IsEmpty)).ConfigureAwait(false);
            _sharedProfile = reads.Count == 0 ? []
                : [.. reads, .. await CallsAsync(overloads.Where(method =>
                    method.Parameters.Any(parameter => use.IsSlot(parameter.Name)))).ConfigureAwait(false)];
        }

        return _sharedProfile.All(call => call is InvocationExpressionSyntax) ? _sharedProfile : null;

        async Task<IReadOnlyList<ExpressionSyntax>> CallsAsync(IEnumerable<IMethodSymbol> methods)
        {
            var calls = new List<ExpressionSyntax>();
            foreach (var method in methods)
            {
                calls.AddRange((await References.FindAsync(method, context.Solution, cancellationToken).ConfigureAwait(false))
                    .Where(reference => !reference.IsPartOfStructuredTrivia())
                    .Select(reference => reference is SimpleNameSyntax name && ValueSyntax.Qualified(name) is var called
                        ? called.Parent as InvocationExpressionSyntax ?? called : null)
                    .OfType<ExpressionSyntax>());
            }

            return calls;
        }
    }
}
