using System.Security.Cryptography;
using System.Text;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>
/// One build that makes a report. Its projects are compiled by several processes, and have a random number in common that MSBuild hands from one to the
/// other and nobody writes down. With it the report tells which places hold the same value, and is of no use to somebody who wants to test a guess: what
/// it holds is a keyed hash (HMAC-SHA-256), and the key is gone when the build is over.
/// </summary>
internal sealed class ReportRun
{
    // As long as the hash, which a shorter key would weaken; and of the hash as much as tells all values of a build apart.
    private const int KeyBytes = 32;
    private const int ShownBytes = 8;

    private readonly byte[] _key;

    private ReportRun(byte[] key) => _key = key;

    /// <summary>What tells this run from others: known to its report, and no help in finding the key.</summary>
    public string Name => Hash("run");

    /// <summary>A new run.</summary>
    public static string NewKey()
    {
        var key = new byte[KeyBytes];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(key);
        return Hex(key, KeyBytes);
    }

    /// <summary>The run that has this key.</summary>
    public static ReportRun With(string key) => new(Encoding.ASCII.GetBytes(key));

    /// <summary>What stands in the report for the value with this fingerprint.</summary>
    public string NameOf(string fingerprint) => Hash("value/" + fingerprint);

    private string Hash(string text)
    {
        using var hmac = new HMACSHA256(_key);
        return Hex(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)), ShownBytes);
    }

    private static string Hex(byte[] bytes, int count) => BitConverter.ToString(bytes, 0, count).Replace("-", "").ToLowerInvariant();
}
