using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>A value that enters an SDK.</summary>
/// <param name="Value">The argument, or the right side of the assignment.</param>
/// <param name="Slot">The parameter or property that takes it.</param>
/// <param name="EntryPoint">The catalog's row.</param>
/// <param name="Use">The call; for properties the object initialiser, or the one assignment.</param>
/// <param name="Owner">The type that owns the entry point, as people write it.</param>
internal readonly record struct Sink(ExpressionSyntax Value, Slot Slot, EntryPoint EntryPoint, SyntaxNode Use, string Owner);
