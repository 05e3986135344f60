using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>A file and what changes in it.</summary>
internal sealed record EditedFile(DocumentId Id, SemanticModel Model, SourceText Text, IReadOnlyList<Edit> Edits);
