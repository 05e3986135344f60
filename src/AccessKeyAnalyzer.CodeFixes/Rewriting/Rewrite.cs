using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.Providers;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>What it takes to move one entry point to the seam of its SDK: planned, not yet applied.</summary>
/// <param name="subject">What the fix does this to, in an action's title.</param>
internal sealed class Rewrite(FormattableString subject)
{
    public FormattableString Subject => subject;

    /// <summary>Whether the subject is gone rather than changed.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>The code that reads what goes: if one of these stays, so does all.</summary>
    public IReadOnlyList<SyntaxNode> Readers { get; init; } = [];

    /// <summary>Whether a member that other files may use has another type now.</summary>
    public bool ChangesMemberType { get; set; }

    /// <summary>Whether the provider can only be the instance's role.</summary>
    public bool IsRoleOnly { get; private set; }

    /// <summary>Whether it puts a provider there: where one stands beside the keys, only these go.</summary>
    public bool HasProvider { get; private set; }

    /// <summary>What the providers cannot do that the keys could.</summary>
    public List<FormattableString> Caveats { get; } = [];

    public List<Edit> Edits { get; } = [];

    /// <summary>The code that goes: what it alone referred to is unused afterwards.</summary>
    public List<SyntaxNode> Released { get; } = [];

    /// <summary>The statements that go as a whole.</summary>
    public List<SyntaxNode> Removed { get; } = [];

    /// <summary>Places that need our namespace imported.</summary>
    public List<SyntaxNode> Imports { get; } = [];

    /// <summary>Puts the provider in the node's place.</summary>
    /// <param name="node">What goes.</param>
    /// <param name="provider">What comes.</param>
    /// <param name="prefix">What stands before the provider: <c>credsProvider: </c>.</param>
    public void Replace(SyntaxNode node, ProviderText provider, string prefix = "")
    {
        Edits.Add(Edit.Replace(node, prefix + provider.Expression));
        Import(node, provider);
    }

    public void Insert(SyntaxNode after, ProviderText provider, string prefix)
    {
        Edits.Add(Edit.Insert(after.SyntaxTree, after.Span.End, prefix + provider.Expression));
        Import(after, provider);
    }

    public void Import(SyntaxNode place, ProviderText provider)
    {
        HasProvider = true;
        IsRoleOnly |= provider.IsRoleOnly;
        Caveats.AddRange(provider.Caveat is { } caveat ? [caveat] : []);
        if (provider.NeedsUsing)
        {
            Imports.Add(place);
        }
    }
}
