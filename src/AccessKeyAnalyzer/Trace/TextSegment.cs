using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>The part of a traced text that one expression of the source wrote.</summary>
/// <param name="Start">Where the part starts in the text.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Source">The literal, or the expression that decodes it.</param>
/// <param name="IsVerbatim">Whether the characters stand in the source as they stand in the text.</param>
internal readonly record struct TextSegment(int Start, int Length, ExpressionSyntax Source, bool IsVerbatim);
