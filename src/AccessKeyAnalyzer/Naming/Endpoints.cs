using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>
/// The endpoints of a file by what they may be of. Every value with a name asks for those around it, so that none is passed over one by one: each list is
/// sorted by place.
/// </summary>
internal sealed class Endpoints
{
    private readonly List<Endpoint> _all;
    private readonly List<Endpoint> _ofTools;
    private readonly Dictionary<string, List<Endpoint>> _byAbout;
    private readonly Dictionary<(SyntaxNode Type, string About), List<Endpoint>> _byMember;

    /// <param name="endpoints">All endpoints of the file, in their order.</param>
    public Endpoints(IEnumerable<Endpoint> endpoints)
    {
        List<Endpoint> found = [.. endpoints];
        _all = found.FindAll(endpoint => endpoint.About != EndpointName.Signature);
        _ofTools = _all.FindAll(endpoint => endpoint.Scope == TextSight.Tools[0]);
        _byAbout = found.GroupBy(endpoint => endpoint.About).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        _byMember = _all.GroupBy(endpoint => (Type: OwnerOf(endpoint.Token.Parent), endpoint.About)).Where(group => group.Key.Type is not null)
            .ToDictionary(group => (group.Key.Type!, group.Key.About), group => group.ToList());
        // Where a client for the S3 protocol is built, its address may stand in another method; so may the headers of a request that is signed.
        foreach (var ofType in found.Where(endpoint => endpoint.About is "" or EndpointName.S3 or EndpointName.Signature)
            .GroupBy(endpoint => (
                Type: endpoint.Token.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>(),
                About: endpoint.About == EndpointName.Signature ? EndpointName.Signature : EndpointName.S3)).Where(group => group.Key.Type is not null))
        {
            _byMember[(ofType.Key.Type!, ofType.Key.About)] = [.. ofType];
        }
    }

    /// <summary>The scope that the first of them inside <paramref name="around"/> gives to a value; empty where there is none.</summary>
    public string ScopeIn(SyntaxNode around, SyntaxNode value) => First(_all, around, value)?.Scope ?? "";

    /// <summary>The same, if its name says that both are of one thing.</summary>
    public string ScopeInBlock(SyntaxNode around, SyntaxNode value, string name)
    {
        if (_byAbout.Count == 0)
        {
            return "";
        }

        var candidates = Abouts(name).Select(about => _byAbout.TryGetValue(about, out var alike) ? First(alike, around, value) : null)
            .Append(CommandOption.Is(name) ? First(_ofTools, around, value) : null);
        return ScopeOfFirst(candidates);
    }

    /// <summary>The same, if it stands in a field or a property of the type.</summary>
    public string ScopeInMembers(TypeDeclarationSyntax type, SyntaxNode value, string name) =>
        _byMember.Count == 0 ? "" : ScopeOfFirst(
            Abouts(name).Select(about => _byMember.TryGetValue((type, about), out var ofMembers) ? First(ofMembers, type, value) : null));

    // ServiceURL names no vendor, and awsSecretAccessKey names the protocol only.
    private static IEnumerable<string> Abouts(string name) => EndpointName.About(name) is var about && about == EndpointName.S3 ? [about, ""]
        : name == ArgumentName.KeyOfHash ? [about, EndpointName.Signature]
        : [about];

    private static string ScopeOfFirst(IEnumerable<Endpoint?> endpoints) =>
        endpoints.OfType<Endpoint>().OrderBy(endpoint => endpoint.Token.SpanStart).FirstOrDefault()?.Scope ?? "";

    private static SyntaxNode? OwnerOf(SyntaxNode? literal) =>
        literal?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is (FieldDeclarationSyntax or PropertyDeclarationSyntax) and { } member ? member.Parent : null;

    // The value's own text does not count.
    private static Endpoint? First(List<Endpoint> endpoints, SyntaxNode around, SyntaxNode value)
    {
        var at = PlaceFrom(endpoints, around.SpanStart);
        if (at < endpoints.Count && value.Span.Contains(endpoints[at].Token.Span))
        {
            at = PlaceFrom(endpoints, value.Span.End);
        }

        return at < endpoints.Count && endpoints[at].Token.Span.End <= around.Span.End ? endpoints[at] : null;
    }

    private static int PlaceFrom(List<Endpoint> endpoints, int position) => Sorted.First(endpoints.Count, i => endpoints[i].Token.SpanStart >= position);
}
