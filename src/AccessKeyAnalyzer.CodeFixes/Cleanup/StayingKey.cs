using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>A key that is still in the source when its client has moved.</summary>
/// <param name="Place">Where it was found before the fix.</param>
/// <param name="Reason">Why it stays, as it stands in a title.</param>
internal sealed record StayingKey(Location Place, FormattableString Reason);
