namespace AccessKeyAnalyzer.Gate;

/// <summary>What a file's text alone says it may hold; a rule looks at no file without the mark of what it looks for.</summary>
[Flags]
internal enum Mention
{
    None = 0,

    /// <summary>A written key.</summary>
    Credential = 1 << 0,

    /// <summary>A use of an SDK into which a credential goes.</summary>
    EntryPoint = 1 << 1,

    /// <summary>A parameter, property or field that a team has marked.</summary>
    MarkedSlot = 1 << 2,

    /// <summary>The path of credentials in instance metadata.</summary>
    MetadataPath = 1 << 3,

    /// <summary>The legacy core's own metadata provider.</summary>
    VendorProvider = 1 << 4,

    /// <summary>A client that sends unsigned requests when it is given no credentials.</summary>
    UnsignedClient = 1 << 5,

    /// <summary>A keyed hash, as request signatures are.</summary>
    KeyedHash = 1 << 6,

    /// <summary>The vendor, or its word for a key.</summary>
    Vendor = 1 << 7,

    /// <summary>A written key that shows by itself, whatever it is called.</summary>
    CredentialValue = 1 << 8,

    /// <summary>A name under which a key may stand.</summary>
    CredentialName = 1 << 9,

    /// <summary>A using that holds for all files.</summary>
    GlobalUsing = 1 << 10,
}
