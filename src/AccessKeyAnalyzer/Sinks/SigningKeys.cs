using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Naming;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>Finds what hand-written request signing takes as its key.</summary>
internal sealed class SigningKeys(SourceModel source)
{
    // Made when the first file asks: looking up types costs, and few programs sign by hand.
    private readonly Lazy<SinkFinder> _finder = new(() => new(source, new EntryPointMatcher(source.Compilation, RequestSigning.EntryPoints)));

    public IEnumerable<Sink> SinksIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        source.Unnamed.MayBear(tree, Mention.KeyedHash, cancellationToken) ? _finder.Value.In(tree, cancellationToken).Where(sink => !IsOAuth(sink.Value)) : [];

    // OAuth 1 signs with "consumer secret & token secret", and the latter may be empty.
    private static bool IsOAuth(ExpressionSyntax key) =>
        CredentialScope.Read(SourceScope.Of(key)).IsForeign
        || key.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => CredentialName.Read(name.Identifier.ValueText).IsForeign);
}
