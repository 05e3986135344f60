using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>One part of a text that <c>+</c> or an interpolated string puts together.</summary>
/// <param name="Expression">The expression that gives the part; for a piece of an interpolated string, that string.</param>
/// <param name="Text">What it says; null for a hole, whose value the syntax does not tell.</param>
/// <param name="MayBeKey">False for a hole that is formatted, as numbers and dates are.</param>
internal readonly record struct TextPart(ExpressionSyntax Expression, string? Text, bool MayBeKey = true);
