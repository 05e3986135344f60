using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>Finds what hand-written request signing takes as its key.</summary>
internal sealed class SigningKeys(SourceModel source)
{
    // What stands behind the secret that signs a request.
    private static readonly MarkSearch Ampersand = new([("&\"", 1), ("'&'", 1)]);
    private static readonly MarkSearch Search = SinkFinder.SearchFor(RequestSigning.EntryPoints);

    // Made when the first file asks: looking up types costs, and few programs sign by hand.
    private readonly Lazy<SinkFinder> _finder = new(() => new(source, new EntryPointMatcher(source.Compilation, RequestSigning.EntryPoints), Search));

    public IEnumerable<Sink> SinksIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var isNamed = SourceGate.Has(tree, Mention.KeyedHash, cancellationToken);
        // A file that names no hash may call one by new(…) only; without the ampersand that is some other object.
        var mayBeUnnamed = isNamed
            || (source.Unnamed.MayBear(tree, Mention.KeyedHash, cancellationToken)
                && TextSearch.MarksIn(tree.GetText(cancellationToken), Ampersand) != 0);
        return mayBeUnnamed ? _finder.Value.In(tree, isNamed, mayBeUnnamed, cancellationToken).Where(sink => !IsOAuth(sink.Value)) : [];
    }

    // OAuth 1 signs with "consumer secret & token secret", and the latter may be empty.
    private static bool IsOAuth(ExpressionSyntax key) =>
        CredentialScope.Read(SourceScope.Of(key)).IsForeign
        || key.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => CredentialName.Read(name.Identifier.ValueText).IsForeign);
}
