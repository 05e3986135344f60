using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.ConfigurationKeys;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>
/// AKA2001 and AKA2002: a client is built from an AccessKey, or from a snapshot of an STS token, that comes from options, configuration, a parameter.
/// Literals are left to AKA1xxx.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientCredentialAnalyzer() : TreeAnalyzer(Mention.EntryPoint, ClientDescriptors.LongLivedAccessKey, ClientDescriptors.StsSnapshot)
{
    private static readonly FormattableString Signature = $"A hand-written request signature";
    private static readonly FormattableString Remedy = $"use an SDK client with the RAM role of the instance";
    private static readonly FormattableString UseTheRole = $"take the credentials from the RAM role of the instance";

    private protected override bool MayConcern(TreeContext context, Mention gate) => context.MayBear(gate) || RequestSignatures.MayBeIn(context);

    private protected override void Analyze(TreeContext context)
    {
        foreach (var signature in RequestSignatures.In(context))
        {
            context.Report(ClientDescriptors.LongLivedAccessKey, signature, [], Signature, Remedy);
        }

        var alibabaCloud = AlibabaCloudContext.Of(context.SemanticModel.Compilation);
        foreach (var use in alibabaCloud.SinksIn(context.SemanticModel.SyntaxTree, context.CancellationToken).GroupBy(s => s.Whole))
        {
            var sinks = use.Where(s => s.EntryPoint.Values == SlotContent.AccessKeysOnly && !IsAbsent(s.Value, context)).ToList();
            var hasToken = sinks.Exists(s => s.Slot.Part == CredentialPart.SecurityToken);
            if (!sinks.Exists(s => s.Slot.Part != CredentialPart.AccessKeyId)
                || sinks.Exists(s => IsWritten(s, alibabaCloud, context.CancellationToken))
                || FreshCredentials.IsPartOfOne(sinks[0], context.SemanticModel, context.CancellationToken)
                || IsInTheSdk(sinks[0], context)
                || (hasToken && new SnapshotLifetime(alibabaCloud.Source, context.CancellationToken).IsShort(sinks[0].Use)))
            {
                continue;
            }

            var entryPoint = sinks[0].EntryPoint;
            var advice = entryPoint.Rewrite is RewriteKind.None or RewriteKind.RefreshingClient && entryPoint.Advice.Length > 0
                ? FormattableStringFactory.Create(entryPoint.AdviceAsClause)
                : UseTheRole;
            context.Report(hasToken ? ClientDescriptors.StsSnapshot : ClientDescriptors.LongLivedAccessKey, Place(sinks[0].Use), sinks, sinks[0].Owner, advice);
        }
    }

    private static SyntaxNode Place(SyntaxNode use) =>
        use is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } ? creation : use;

    // A project that holds an SDK's sources: there one constructor hands the key to the next.
    private static bool IsInTheSdk(Sink sink, TreeContext context) =>
        context.SemanticModel.Compilation.Assembly.GetTypeByMetadataName(sink.EntryPoint.Type) is { } type
        && context.SemanticModel.GetEnclosingSymbol(sink.Use.SpanStart, context.CancellationToken) is { } place
        && Root(place) == Root(type);

    private static string? Root(ISymbol symbol) => symbol.ContainingNamespace?.ToDisplayString().Split('.')[0];

    // null and "" leave the slot empty.
    private static bool IsAbsent(ExpressionSyntax value, TreeContext context)
    {
        var constant = context.SemanticModel.GetConstantValue(value, context.CancellationToken);
        return constant is { HasValue: true, Value: null or "" } || value.ToString() is "string.Empty" or "String.Empty" or "null!" or "default!" or "default";
    }

    // An options class starts with "", and configuration fills it: that is no literal. Nor is the placeholder for
    // which a variable of the environment stands in.
    private static bool IsWritten(Sink sink, AlibabaCloudContext context, CancellationToken cancellationToken)
    {
        var texts = context.Tracer.Trace(sink.Value, cancellationToken).Where(text => text.Value.Length > 0).ToList();
        return texts.Exists(text => !Placeholder.Is(text.Value)) || (texts.Count > 0 && !IsRead(sink, context, cancellationToken));
    }

    private static bool IsRead(Sink sink, AlibabaCloudContext context, CancellationToken cancellationToken)
    {
        var isRead = false;
        var sections = new SectionPath(context.Source, context.Tracer, cancellationToken);
        context.Tracer.VisitOrigins(sink.Value, (origin, budget) => isRead |= sections.OfRead(origin, budget).Count > 0, cancellationToken);
        return isRead;
    }
}
