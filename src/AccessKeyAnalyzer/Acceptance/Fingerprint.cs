using System.Security.Cryptography;
using System.Text;

namespace AccessKeyAnalyzer.Acceptance;

/// <summary>
/// What a finding is known by in SARIF and in baselines: 24 hexadecimal digits. A written value is known by itself, wherever it stands and whichever rule
/// finds it; any other finding by its rule, its file's name and its code, so that it survives moved lines. Baselines outlive a version of ours: these
/// functions do not change.
/// </summary>
internal static class Fingerprint
{
    /// <summary>The property of a diagnostic that carries it.</summary>
    public const string Property = "accessKeyAnalyzer/fingerprint";

    // No secret: it only keeps our hashes apart from other tools' hashes of the same value.
    private const string Salt = "AccessKeyAnalyzer/1/";

    private const char Separator = '\0';

    /// <summary>The fingerprint of a value. The values it is given are random and long, so it cannot be turned back.</summary>
    public static string OfValue(string value)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(Salt + value));
        return BitConverter.ToString(hash, 0, 12).Replace("-", "").ToLowerInvariant();
    }

    /// <summary>The fingerprint of a finding that is no value.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The file's path, of which the name counts: folders differ between machines, and move.</param>
    /// <param name="what">What was found there, without the values of literals.</param>
    /// <param name="occurrence">How many of the same stand before it in the file.</param>
    public static string OfPlace(string rule, string path, string what, int occurrence) =>
        OfValue(string.Join(Separator.ToString(), rule, FilePaths.NameOf(path)
            .ToLowerInvariant(), what, occurrence.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
