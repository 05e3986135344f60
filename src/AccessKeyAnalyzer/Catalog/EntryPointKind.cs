namespace AccessKeyAnalyzer.Catalog;

/// <summary>The syntax by which a key enters an SDK.</summary>
internal enum EntryPointKind
{
    /// <summary>Arguments of a constructor: any overload that has one of the slots. A slot that the overload lacks does not count.</summary>
    Constructor,

    /// <summary>Arguments of a method, static or not: any overload that has one of the slots.</summary>
    Method,

    /// <summary>Settable properties, static or not, assigned in an object initialiser or in a statement.</summary>
    Properties,
}
