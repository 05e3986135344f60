using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Naming;

/// <summary>An endpoint of Alibaba Cloud in a file.</summary>
/// <param name="Token">The text that it stands in.</param>
/// <param name="Scope">The scope that it gives to a value.</param>
/// <param name="About">What it is for, by its name; empty where that says nothing.</param>
internal sealed record Endpoint(SyntaxToken Token, string Scope, string About);
