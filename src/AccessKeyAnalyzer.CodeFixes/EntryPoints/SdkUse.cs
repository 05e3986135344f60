using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.EntryPoints;

/// <summary>A place in somebody's code where a provider fits.</summary>
/// <param name="Document">The file.</param>
/// <param name="Model">The file's semantic model.</param>
/// <param name="Node">The creation, invocation or constructor initialiser; for properties, the one assignment.</param>
/// <param name="Adapter">The adapter that fits; <see langword="null"/> where there is none.</param>
internal record SdkUse(Document Document, SemanticModel Model, SyntaxNode Node, Adapter? Adapter);
