using AccessKeyAnalyzer.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>A file and what changes in it.</summary>
/// <param name="Id">One of its documents.</param>
/// <param name="Model">The semantic model of that document.</param>
/// <param name="Text">The text before.</param>
/// <param name="Edits">The edits, all of that document's tree.</param>
internal sealed record EditedFile(DocumentId Id, SemanticModel Model, SourceText Text, IReadOnlyList<Edit> Edits);
