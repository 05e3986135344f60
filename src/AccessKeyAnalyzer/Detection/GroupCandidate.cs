using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;

namespace AccessKeyAnalyzer.Detection;

/// <summary>A candidate with the evidence that its place gives.</summary>
/// <param name="index">The value's place in its group.</param>
/// <param name="item">The value that holds it.</param>
/// <param name="value">The candidate.</param>
/// <param name="line">Its line within its text.</param>
/// <param name="floor">Where the candidate before it ends.</param>
/// <param name="isInPresignedUrl">Whether it stands in a pre-signed URL.</param>
internal sealed class GroupCandidate(int index, NamedValue item, Candidate value, int line, int floor, bool isInPresignedUrl)
{
    // An ID is known by itself: nobody asks what is around it.
    private CandidateContext? _context;

    public int Index => index;

    public Candidate Value => value;

    public int Line => line;

    public bool IsInPresignedUrl => isInPresignedUrl;

    public int Container => item.Container;

    public CandidateShape Shape => value.Shape;

    /// <summary>What of it people may read, if it is an ID: see <see cref="ShownId"/>.</summary>
    public string Shown => ShownId.Of(item.Value.Substring(value.Start, value.Length));

    /// <summary>What the nearest name says.</summary>
    public CredentialName Name => Context.Name;

    /// <summary>The nearest name as people may read it; empty where it is not fit to be shown.</summary>
    public string Called => ShownName.Of(Context.Called);

    /// <summary>What the enclosing names say.</summary>
    public CredentialScope Scope => Context.Scope;

    private CandidateContext Context => _context ??= CandidateContext.Of(item, value, floor);
}
