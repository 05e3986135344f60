namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Says that a parameter, property or field of yours takes an AccessKey ID, so that the analyzers watch what is written into it
/// as they watch the clients of Alibaba Cloud. It has no effect at run time.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class AccessKeyIdAttribute : Attribute;
