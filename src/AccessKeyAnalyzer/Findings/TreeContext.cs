using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Findings;

/// <summary>One file of code and what a rule finds in it, less what the team has accepted.</summary>
/// <param name="context">The compiler's context.</param>
/// <param name="baseline">What the team has accepted.</param>
/// <param name="lines">The lines that are to be explained, counted from 0.</param>
internal sealed class TreeContext(SemanticModelAnalysisContext context, Baseline baseline, IReadOnlyList<int>? lines = null)
{
    // Almost no file has a finding.
    private Dictionary<string, int>? _occurrences;
    private HashSet<string>? _found;

    /// <summary>What is said about the lines that are asked about; null where none is.</summary>
    public Explanation? Explanation { get; } = lines is { Count: > 0 }
        // A place in the file, not in its tree: what switches rules off there must not silence the answer.
        ? new(
            context.SemanticModel.SyntaxTree.GetText(context.CancellationToken),
            lines,
            span => Location.Create(context.SemanticModel.SyntaxTree.FilePath, span, context.SemanticModel.SyntaxTree.GetLineSpan(span).Span))
        : null;

    public SemanticModel SemanticModel => context.SemanticModel;

    public CancellationToken CancellationToken => context.CancellationToken;

    /// <summary>Whether the file bears the mark, or may use what bears it in another file.</summary>
    public bool MayBear(Mention mark) =>
        AlibabaCloudContext.Of(SemanticModel.Compilation).MayBear(SemanticModel.SyntaxTree, mark, CancellationToken);

    /// <summary>
    /// Reports at a node. The arguments are names of types and members and sentences of ours: no value of the user's code goes into a message.
    /// </summary>
    public void Report(DiagnosticDescriptor descriptor, SyntaxNode at, IEnumerable<Sink> sinks, params object[] arguments)
    {
        var fingerprint = Note(descriptor, at);
        var isAccepted = baseline.Accepts(fingerprint);
        if (!isAccepted)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(Fingerprint.Property, fingerprint);
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor, at.GetLocation(), baseline.SeverityOf(descriptor), sinks.Select(s => s.Value.GetLocation()), properties,
                    LocalizedText.Of(arguments)));
        }

        Explanation?.Add(at.Span, $"This code", Outcome(
            descriptor.Id, FormattableStringFactory.Create(descriptor.Title.ToString(CultureInfo.InvariantCulture)), at.SpanStart, isAccepted));
    }

    /// <summary>Reports a written credential.</summary>
    public void Report(CredentialFinding finding)
    {
        var isAccepted = baseline.Accepts(Found(finding.Fingerprint));
        if (!isAccepted)
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
        }

        Explanation?.Add(finding.Location.SourceSpan, CredentialDiagnostic.Describe(finding.Kind, finding.Value), Outcome(
            CredentialDescriptors.InSource(finding.Kind).Id, finding.RecognisedBy, finding.Location.SourceSpan.Start, isAccepted));
    }

    /// <summary>Gives the answers about the lines that are asked about. Called when all is reported.</summary>
    /// <param name="isAboutWrittenKeys">Whether the rule looks for keys in the text: then it answers also where there is none.</param>
    public void Explain(bool isAboutWrittenKeys)
    {
        foreach (var answer in (isAboutWrittenKeys ? Explanation?.Answers() : Explanation?.Told()) ?? [])
        {
            context.ReportDiagnostic(answer);
        }
    }

    private FormattableString Outcome(string rule, FormattableString why, int position, bool isAccepted) => Explanation.Outcome(
        rule,
        why,
        isAccepted ? $"accepted by the baseline" : SwitchedOff.By(SemanticModel.Compilation, rule, SemanticModel.SyntaxTree, position, CancellationToken));

    // Gives the fingerprint.
    private string Note(DiagnosticDescriptor descriptor, SyntaxNode at)
    {
        var what = $"{PlaceOf(at)} {CodeOf(at)}";
        _occurrences ??= new(StringComparer.Ordinal);
        _occurrences.TryGetValue(what, out var occurrence);
        _occurrences[what] = occurrence + 1;
        return Found(Fingerprint.OfPlace(descriptor.Id, at.SyntaxTree.FilePath, what, occurrence));
    }

    /// <summary>Says which entries of the baseline have lost their finding. Called when all is reported.</summary>
    /// <param name="rules">The rules that have looked at the file.</param>
    public void ReportGone(IReadOnlyList<DiagnosticDescriptor> rules)
    {
        foreach (var (entry, location) in baseline.Gone(
            context.SemanticModel.SyntaxTree.FilePath, rule => rules.Any(r => r.Id == rule), fingerprint => _found?.Contains(fingerprint) == true))
        {
            // What this framework or configuration leaves out may be found in another.
            if (HasInactiveCode())
            {
                return;
            }

            context.ReportDiagnostic(BaselineDescriptors.Create(entry, location));
        }
    }

    private bool HasInactiveCode() =>
        context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia));

    private string Found(string fingerprint)
    {
        _found ??= new(StringComparer.OrdinalIgnoreCase);
        _found.Add(fingerprint);
        return fingerprint;
    }

    // The types and the member around the node.
    private static string PlaceOf(SyntaxNode node) => string.Join(
        ".",
        node.Ancestors().Select(ancestor => ancestor switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => "",
        }).Where(name => name.Length > 0).Reverse());

    // Its tokens but for the texts in it: those are nobody's to store, not even as part of a hash.
    private static string CodeOf(SyntaxNode node) => string.Join(
        " ", node.DescendantTokens().Where(token => token.Parent is not (LiteralExpressionSyntax or InterpolatedStringTextSyntax))
            .Select(token => token.ValueText));
}
