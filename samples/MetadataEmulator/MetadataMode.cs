namespace AccessKeyAnalyzer.Emulation;

/// <summary>How the instance is set up to hand out its metadata.</summary>
public enum MetadataMode
{
    /// <summary>With a token and without (<c>HttpTokens=optional</c>).</summary>
    Optional,

    /// <summary>With a token only (<c>HttpTokens=required</c>).</summary>
    HardenedOnly,

    /// <summary>Without a token only, as a host that does not know hardened mode.</summary>
    NormalOnly,
}
