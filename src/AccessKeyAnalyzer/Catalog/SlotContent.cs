namespace AccessKeyAnalyzer.Catalog;

/// <summary>What the slots of an entry point may hold.</summary>
internal enum SlotContent
{
    /// <summary>AccessKeys only: any constant that is no placeholder counts.</summary>
    AccessKeysOnly,

    /// <summary>Perhaps another kind of name and password: the value must look like a key.</summary>
    PerhapsOther,

    /// <summary>Any key for an HMAC: only a secret with the vendor's sign at it is one of ours, and none that OAuth signs with in the same way.</summary>
    SigningSecrets,
}
