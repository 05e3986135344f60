namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>Whose secret a name speaks of.</summary>
internal enum NameOwner
{
    /// <summary>The name does not say.</summary>
    Unknown,

    Alibaba,

    /// <summary>Another vendor or a protocol with keys of its own: <c>MinioSecretKey</c>, <c>JwtSecret</c>.</summary>
    OtherVendor,

    /// <summary>Something with a secret that is no AccessKey, Alibaba's own included: <c>DeviceSecret</c>, <c>DingTalkAppSecret</c>.</summary>
    OtherThing,
}
