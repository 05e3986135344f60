namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// A gram by which a mark is looked for. A class: the compiler's process starts often, and code over structs would be compiled anew each time.
/// </summary>
/// <param name="Mark">The mark.</param>
/// <param name="At">Where the gram stands in it.</param>
/// <param name="Gram">The gram.</param>
internal sealed record MarkPlace(Mark Mark, int At, Gram Gram);
