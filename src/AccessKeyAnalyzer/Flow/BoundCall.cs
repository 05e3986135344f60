using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>A call, and the method as the call binds to it.</summary>
internal sealed record BoundCall(InvocationExpressionSyntax Syntax, IMethodSymbol Method);
