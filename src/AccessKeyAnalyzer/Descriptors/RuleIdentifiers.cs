using System.Reflection;

namespace AccessKeyAnalyzer.Descriptors;

/// <summary>The only place where rule ids stand.</summary>
internal static class RuleIdentifiers
{
    public const string OptionNotUnderstood = "AKA0001";
    public const string Explained = "AKA0002";
    public const string BaselineEntryGone = "AKA0003";
    public const string AccessKeyIdInSource = "AKA1001";
    public const string AccessKeySecretInSource = "AKA1002";
    public const string StsCredentialInSource = "AKA1003";
    public const string AccessKeyIdInPresignedUrl = "AKA1004";
    public const string AccessKeyIdInConfiguration = "AKA1101";
    public const string AccessKeySecretInConfiguration = "AKA1102";
    public const string StsCredentialInConfiguration = "AKA1103";
    public const string NotFullyRead = "AKA1104";
    public const string LongLivedAccessKey = "AKA2001";
    public const string StsSnapshot = "AKA2002";
    public const string AccessKeyWinsOverProvider = "AKA2003";
    public const string HandWrittenMetadataRequest = "AKA2004";
    public const string NoCredentials = "AKA2005";
    public const string DefectiveVendorProvider = "AKA2006";
    public const string PassEveryRole = "AKA3001";

    // Of the build: a fork has its own.
    private static readonly string Repository =
        typeof(RuleIdentifiers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == "RepositoryAddress").Value;

    /// <summary>The page of a rule, computed from its id.</summary>
    public static string HelpLink(string id) => $"{Repository}/blob/main/nuget/rules/{id}.md";
}
