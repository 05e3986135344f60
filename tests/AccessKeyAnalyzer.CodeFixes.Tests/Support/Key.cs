namespace AccessKeyAnalyzer.CodeFixes.Tests.Support;

/// <summary>The credentials that the tests write into code.</summary>
internal static class Key
{
    public static readonly string Id = SyntheticKey.AccessKeyId("fix");
    public static readonly string Secret = SyntheticKey.AccessKeySecret("fix");
    public static readonly string OtherId = SyntheticKey.AccessKeyId("other");
    public static readonly string OtherSecret = SyntheticKey.AccessKeySecret("other");
    public static readonly string StsId = SyntheticKey.StsAccessKeyId("fix");
    public static readonly string StsSecret = SyntheticKey.StsAccessKeySecret("fix");
    public static readonly string Token = SyntheticKey.SecurityToken("fix");
}
