using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>A call of a method or a constructor.</summary>
/// <param name="Arguments">What it passes.</param>
/// <param name="Method">What it calls, as it is bound there.</param>
internal readonly record struct Call(BaseArgumentListSyntax Arguments, IMethodSymbol Method);
