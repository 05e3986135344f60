using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>A call, and the method as the call binds to it.</summary>
internal sealed record ResolvedCall(BaseArgumentListSyntax Arguments, IMethodSymbol Method);
