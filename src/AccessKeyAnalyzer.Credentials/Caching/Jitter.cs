#if !NET
using System.Security.Cryptography;
#endif

namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>Random numbers from any thread. Nothing secret hangs on them.</summary>
internal static class Jitter
{
#if NET
#pragma warning disable CA5394 // Spreads load; guessing it gains nothing.
    public static double Next() => Random.Shared.NextDouble();
#pragma warning restore CA5394
#else
    // System.Random is not safe for several threads here, and two made in the same tick give the same numbers.
    private static readonly RandomNumberGenerator Generator = RandomNumberGenerator.Create();

    public static double Next()
    {
        var bytes = new byte[4];
        Generator.GetBytes(bytes);
        return BitConverter.ToUInt32(bytes, 0) / (uint.MaxValue + 1.0);
    }
#endif
}
