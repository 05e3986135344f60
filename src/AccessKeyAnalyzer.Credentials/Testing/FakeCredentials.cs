namespace AccessKeyAnalyzer.Credentials.Testing;

/// <summary>Credentials that no service knows, for tests.</summary>
public static class FakeCredentials
{
    /// <summary>A new set of three values, of the shape of an STS credential, each time.</summary>
    /// <param name="expiration">When it ends; <see langword="null"/> for an hour from now.</param>
    public static StsCredentials Create(DateTimeOffset? expiration = null)
    {
        static string Random() => Guid.NewGuid().ToString("N");
        return new("STS.Fake" + Random(), Random(), "fake-token-" + Random(), expiration ?? DateTimeOffset.UtcNow.AddHours(1));
    }
}
