using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.CodeFixes.EntryPoints;

/// <summary>
/// A place in somebody's code where a provider fits: a creation, invocation or constructor initialiser, or the one assignment of a property.
/// </summary>
internal record SdkUse(Document Document, SemanticModel Model, SyntaxNode Node, Adapter? Adapter);
