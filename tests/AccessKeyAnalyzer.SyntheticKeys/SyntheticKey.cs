using System.Security.Cryptography;
using System.Text;

namespace AccessKeyAnalyzer;

/// <summary>
/// Makes values in the shape of Alibaba Cloud credentials, so that no key-shaped text need stand in the repository.
/// The same tag gives the same value on every machine.
/// </summary>
public static class SyntheticKey
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /// <summary>A current AccessKey ID of 24 characters.</summary>
    public static string AccessKeyId(string tag) => "LTAI" + "5t" + Text("id" + tag, 18, Base62);

    /// <summary>An older AccessKey ID of 16 characters.</summary>
    public static string ShortAccessKeyId(string tag) => "LTAI" + Text("short" + tag, 12, Base62);

    /// <summary>An AccessKey secret of 30 characters.</summary>
    public static string AccessKeySecret(string tag) => Text("secret" + tag, 30, Base62);

    /// <summary>An STS AccessKey ID of 29 characters.</summary>
    public static string StsAccessKeyId(string tag) => "STS" + ".NU" + Text("sts" + tag, 23, Base58);

    /// <summary>An STS AccessKey secret of 44 characters.</summary>
    public static string StsAccessKeySecret(string tag) => Text("stssecret" + tag, 44, Base58);

    /// <summary>A console temporary ID.</summary>
    public static string TemporaryAccessKeyId(string tag) => "TMP" + ".3K" + Text("tmp" + tag, 82, Base58);

    /// <summary>A security token: Base64 of the protobuf header and a body, so it starts with <c>CAIS</c> or (older) <c>CAES</c>.</summary>
    public static string SecurityToken(string tag, bool older = false)
    {
        const int BodyLength = 243;
        byte[] token = [0x08, older ? (byte)1 : (byte)2, 0x12, (BodyLength & 0x7F) | 0x80, BodyLength >> 7, .. Bytes("token" + tag).Take(BodyLength)];
        return Convert.ToBase64String(token);
    }

    /// <summary>Characters of <paramref name="alphabet"/> with a digit, both cases and no run of three.</summary>
    public static string Text(string tag, int length, string alphabet = Base62)
    {
        for (var attempt = 0; ; attempt++)
        {
            // Bytes past the last whole multiple would favour the alphabet's first characters.
            var fair = 256 / alphabet.Length * alphabet.Length;
            var text = new string([.. Bytes($"{tag}/{attempt}").Where(b => b < fair).Select(b => alphabet[b % alphabet.Length]).Take(length)]);
            var hasRun = Enumerable.Range(0, Math.Max(0, length - 2)).Any(i => text[i] == text[i + 1] && text[i] == text[i + 2]);
            if (!hasRun && text.Count(char.IsDigit) >= 2 && text.Any(char.IsUpper) && text.Any(char.IsLower))
            {
                return text;
            }
        }
    }

    private static IEnumerable<byte> Bytes(string tag)
    {
        using var sha = SHA256.Create();
        for (var block = 0; ; block++)
        {
            foreach (var b in sha.ComputeHash(Encoding.UTF8.GetBytes($"AccessKeyAnalyzer/{tag}/{block}")))
            {
                yield return b;
            }
        }
    }
}
