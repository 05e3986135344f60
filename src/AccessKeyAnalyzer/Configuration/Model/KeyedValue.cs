namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>A value under the key that the file writes.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="Sight">The scope that an endpoint beside it gives; empty where there is none.</param>
internal readonly record struct KeyedValue(string Key, MappedText Value, string Sight = "")
{
    /// <summary>What the values beside it call it, where its key says too little; empty where they do not.</summary>
    public string Beside { get; init; } = "";

    /// <summary>Where the section begins that held it, if it stands for all of that now; -1 for any other value. A comment above says whose it is.</summary>
    public int Start { get; init; } = -1;

    /// <summary>
    /// What goes from the file when the value goes: from its key, or the dash of its item, up to the end of its quotes or its closing tag. Of an
    /// object that has the value's name in it, all. Commas around it are not in it. Empty where the reader cannot tell.
    /// </summary>
    public SourceSpan Entry { get; init; }
}
