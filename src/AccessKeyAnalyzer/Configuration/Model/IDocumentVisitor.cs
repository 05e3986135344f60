namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>Takes the structure of a document as a reader comes across it, in file order.</summary>
internal interface IDocumentVisitor
{
    /// <summary>A section opens.</summary>
    /// <param name="name">Its name; empty inside a list.</param>
    /// <param name="start">Where its key begins, or itself where it has none; -1 where it cannot be taken out of the file as a whole.</param>
    void Enter(string name, int start = -1);

    /// <summary>A list opens.</summary>
    void EnterList(string name);

    /// <summary>Closes the innermost section, which ends before <paramref name="end"/>; false when none is open.</summary>
    bool Leave(int end = -1);

    /// <summary>A value of the innermost section.</summary>
    /// <param name="key">Its key; empty inside a list.</param>
    /// <param name="value">The value.</param>
    /// <param name="entry">Both, as <see cref="KeyedValue.Entry"/> has it.</param>
    void Value(string key, MappedText value, SourceSpan entry = default);

    /// <summary>A comment, its markers included.</summary>
    void Comment(int start, int end);

    /// <summary>The file stops making sense here.</summary>
    void Malformed(int position);
}
