namespace AccessKeyAnalyzer.Catalog;

/// <summary>The syntax by which a key enters an SDK.</summary>
internal enum EntryPointKind
{
    /// <summary>Arguments of a constructor; every overload whose parameters carry the slot names.</summary>
    Constructor,

    /// <summary>Arguments of a method, static or not; every overload whose parameters carry the slot names.</summary>
    Method,

    /// <summary>Settable properties, assigned in an object initialiser or in a statement.</summary>
    Properties,
}
