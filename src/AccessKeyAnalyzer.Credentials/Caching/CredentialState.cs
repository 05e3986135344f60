namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>How far a cached credential is on its way to expiry, and with that what a call does.</summary>
internal enum CredentialState
{
    /// <summary>Hand it out.</summary>
    Fresh,

    /// <summary>Hand it out, and see that a refresh runs in the background.</summary>
    Advisory,

    /// <summary>Wait for a refresh a short while, then hand out what there is.</summary>
    Mandatory,

    /// <summary>Wait for a refresh; without one there is nothing to hand out.</summary>
    Expired,
}
