using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA2003: AccessKey properties stand beside a credential provider, and silently win over it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProviderPrecedenceAnalyzer() : TreeAnalyzer(Mention.EntryPoint, ClientDescriptors.AccessKeyWinsOverProvider)
{
    private protected override void Analyze(TreeContext context)
    {
        var alibabaCloud = AlibabaCloudContext.Of(context.SemanticModel.Compilation);
        var sinks = alibabaCloud.SinksIn(context.SemanticModel.SyntaxTree, context.CancellationToken);
        var providers = new Dictionary<(SyntaxNode Node, string Slot), HashSet<string>>();
        foreach (var objects in sinks.Where(s => s.EntryPoint.Rewrite == RewriteKind.ProviderProperty && !IsNothing(s.Value)).GroupBy(s => Scope(s.Use)))
        {
            var first = objects.First();
            var names = new HashSet<string>(objects.Select(s => s.Slot.Name), StringComparer.Ordinal);
            // The ID alone is ignored; both win.
            if (names.Contains("AccessKeyId") && names.Contains("AccessKeySecret") && SetsProvider(objects.Key, first.EntryPoint.ProviderSlot))
            {
                context.Report(
                    ClientDescriptors.AccessKeyWinsOverProvider,
                    first.Value.FirstAncestorOrSelf<AssignmentExpressionSyntax>()!,
                    objects,
                    first.Owner,
                    first.EntryPoint.ProviderSlot);
            }
        }

        bool SetsProvider((SyntaxNode Node, string Receiver) scope, string slot)
        {
            if (!providers.TryGetValue((scope.Node, slot), out var given))
            {
                providers.Add((scope.Node, slot), given = GivenProvider(alibabaCloud.Source.UsesIn(scope.Node, slot, context.CancellationToken)));
            }

            return scope.Receiver.Length == 0 ? given.Count > 0 : given.Contains(scope.Receiver);
        }
    }

    // null and "" leave the provider in its place.
    private static bool IsNothing(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax { Token.Value: null or "" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Empty) };

    private static (SyntaxNode Node, string Receiver) Scope(SyntaxNode use)
    {
        if (use is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: { } receiver } } assignment)
        {
            return (Around(assignment) ?? assignment.SyntaxTree.GetRoot(), receiver.ToString());
        }

        // new Config { AccessKeyId = … } may be completed by statements on its variable.
        return use.Parent?.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } && Around(variable) is { } block
            ? (block, variable.Identifier.ValueText)
            : (use, "");
    }

    // The sections of a switch are no part of each other.
    private static SyntaxNode? Around(SyntaxNode node) => node.Ancestors().FirstOrDefault(ancestor => ancestor is BlockSyntax or SwitchSectionSyntax);

    // The objects that are given a provider there, by what they are called.
    private static HashSet<string> GivenProvider(IEnumerable<IdentifierNameSyntax> uses) => new(
        uses.Where(name => Assignment.Through(name) is { } write && write.Value is not LiteralExpressionSyntax).Select(ReceiverOf), StringComparer.Ordinal);

    private static string ReceiverOf(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression.ToString(),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent.Parent.Parent: VariableDeclaratorSyntax variable } } =>
            variable.Identifier.ValueText,
        _ => "",
    };
}
