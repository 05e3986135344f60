namespace AccessKeyAnalyzer.Detection;

/// <summary>What the names around a value say, the nearest first: <c>Product:Aliyun:Secret</c> is Alibaba's, <c>Aliyun:Iot:Secret</c> is a device's.</summary>
internal readonly record struct CredentialScope(NameOwner Owner, bool IsSts)
{
    private const char Separator = ':';

    public bool IsForeign => Owner is NameOwner.OtherVendor or NameOwner.OtherThing;

    /// <param name="scope">The names, outermost first, with colons between them.</param>
    public static CredentialScope Read(string scope)
    {
        var owner = NameOwner.Unknown;
        var isSts = false;
        var segments = scope.Split(Separator);
        for (var i = segments.Length - 1; i >= 0; i--)
        {
            var words = Words.Split(segments[i]);
            owner = owner == NameOwner.Unknown ? Owners.OfScope(words) : owner;
            isSts |= words.Contains("sts");
        }

        return new(owner, isSts);
    }
}
