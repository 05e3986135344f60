using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;

namespace AccessKeyAnalyzer.Detection;

/// <summary>A candidate with the evidence that its place gives.</summary>
/// <param name="Index">The value's place in its group.</param>
/// <param name="Value">The candidate.</param>
/// <param name="Line">Its line within its text.</param>
/// <param name="Shown">What of it people may read, if it is an ID: see <see cref="ShownId"/>.</param>
/// <param name="Name">What the nearest name says.</param>
/// <param name="Called">The nearest name as people may read it; empty where it is not fit to be shown.</param>
/// <param name="Scope">What the enclosing names say.</param>
/// <param name="IsInPresignedUrl">Whether it stands in a pre-signed URL.</param>
/// <param name="Container">The <see cref="NamedValue.Container"/> of its value.</param>
internal sealed record GroupCandidate(
    int Index, Candidate Value, int Line, string Shown, CredentialName Name, string Called, CredentialScope Scope, bool IsInPresignedUrl, int Container)
{
    public CandidateShape Shape => Value.Shape;
}
