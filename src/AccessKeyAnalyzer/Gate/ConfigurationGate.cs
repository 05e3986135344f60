namespace AccessKeyAnalyzer.Gate;

/// <summary>Tells in one vectorised search that a file cannot hold a credential. Almost no file does, and this is all that such a file costs.</summary>
internal static class ConfigurationGate
{
    private static readonly MarkSearch Search = new(CredentialMarks.InConfiguration.Select(text => (text, 1)), ignoreCase: true);

    public static bool MayHoldCredential(string text) => Search.In(text.AsSpan()) != 0 || SecretRuns.StandIn(text.AsSpan(), withEncoded: true);
}
