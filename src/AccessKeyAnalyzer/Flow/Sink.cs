using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Flow;

/// <summary>A value that enters an SDK.</summary>
/// <param name="Value">The argument, or the right side of the assignment.</param>
/// <param name="Slot">The parameter or property that takes it.</param>
/// <param name="Values">What the slot may hold.</param>
/// <param name="Owner">The type that owns the entry point, as people write it.</param>
internal readonly record struct Sink(ExpressionSyntax Value, Slot Slot, SlotValues Values, string Owner);
