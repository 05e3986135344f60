using AccessKeyAnalyzer.Detection.Names;


namespace AccessKeyAnalyzer.Catalog;

/// <summary>The attributes of the Credentials library by which a team declares sinks, by their names alone, so that nobody needs a reference to it.</summary>
internal static class SinkAttributes
{
    /// <summary>Each name, and the part of a credential that goes into what bears it.</summary>
    public static readonly IReadOnlyDictionary<string, CredentialPart> All = new Dictionary<string, CredentialPart>(StringComparer.Ordinal)
    {
        ["AccessKeyId"] = CredentialPart.AccessKeyId,
        ["AccessKeySecret"] = CredentialPart.AccessKeySecret,
        ["SecurityToken"] = CredentialPart.SecurityToken,
    };
}
