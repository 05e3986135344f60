namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>Takes the structure of a document as a reader comes across it, in file order.</summary>
internal interface IDocumentVisitor
{
    /// <summary>A section opens; its name is empty inside a list.</summary>
    void Enter(string name);

    /// <summary>A list opens.</summary>
    void EnterList(string name);

    /// <summary>Closes the innermost section; false when none is open.</summary>
    bool Leave();

    /// <summary>A value of the innermost section; its key is empty inside a list.</summary>
    void Value(string key, MappedText value);

    /// <summary>A comment, its markers included.</summary>
    void Comment(int start, int end);

    /// <summary>The file stops making sense here.</summary>
    void Malformed(int position);
}
