using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>What a name says about the value under it.</summary>
/// <param name="Part">The part of a credential that it names.</param>
/// <param name="Strength">How much that says.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="IsHarmless">Whether it names something as long and random that is no secret.</param>
/// <param name="IsAround">Whether it names something that stands around a key: a bucket, a URL.</param>
/// <param name="IsSts">Whether it speaks of STS.</param>
/// <param name="MayBeId">Whether it may name an ID in an Alibaba Cloud context: <c>AK</c>, <c>AccessKey</c>.</param>
internal readonly record struct CredentialName(
    CredentialPart? Part, NameStrength Strength, NameOwner Owner, bool IsHarmless, bool IsAround, bool IsSts, bool MayBeId)
{
    // ossutil … -k …
    private static readonly CredentialName ShortOption = new() { Part = CredentialPart.AccessKeySecret, Strength = NameStrength.Likely };

    private static readonly Recent<CredentialName> Known = new(name => CommandOption.IsShortSecret(name) ? ShortOption : Read(NameWords.Of(name)));

    // Without the names of protocols, and whether nothing else is left than parts of a key.
    private static readonly Recent<(CredentialName Name, bool IsOfNothingElse)> KnownAtEndpoint = new(name =>
    {
        var words = NameOwners.WithoutProtocols(NameWords.Of(name));
        return (CommandOption.IsShortSecret(name) ? ShortOption : Read(words), EndpointName.IsOfNothingElse(words));
    });

    private static readonly string[] CertainSecrets = Vocabulary.Joined(Vocabulary.CertainSecrets);
    private static readonly string[] LikelySecrets = Vocabulary.Joined(Vocabulary.LikelySecrets);
    private static readonly string[] CertainIds = ["accesskeyid", "accessid", "akid"];
    private static readonly string[] Tokens = ["securitytoken", "ststoken", "sessiontoken"];

    private static readonly string[] Passwords = ["password", "pwd", "pass", "passwd"];

    /// <summary>The secret of Aliyun is …, in Chinese without a blank.</summary>
    public static readonly char[] Copulas = ['是', '为', '為'];

    private const string Cloud = "cloud";

    private static readonly string[] VendorNames = [.. Vocabulary.VendorWords, "storage", Cloud, "driver", "type", "kind"];

    // What these name is a vendor now and then.
    private static readonly string[] Groups = ["group", "category", "channel"];

    private static readonly HashSet<string> Things = new(StringComparer.OrdinalIgnoreCase) { "name", "code", "label", "title" };

    private static readonly Recent<(int VendorRank, bool IsGroup, bool IsThing)> Settings =
        new(name => (Words.EndingOf(name, VendorNames), Words.EndingOf(name, Groups) >= 0, Things.Contains(name)));

    /// <summary>Whether it is the name of a password.</summary>
    public bool IsPassword { get; init; }

    public bool IsAlibaba => Owner == NameOwner.Alibaba;

    public bool IsForeign => Owner is NameOwner.OtherVendor or NameOwner.OtherThing;

    /// <summary>Whether it says what stands under it, a part of a credential or something else; a plain key may be anything.</summary>
    public bool Says => Strength > NameStrength.Weak || IsOther;

    /// <summary>Whether it says that something else stands under it.</summary>
    public bool IsOther => IsHarmless || IsAround || IsForeign;

    /// <summary>Whether it says alone that a part of an AccessKey stands under it.</summary>
    public bool IsEnough => Part is not null && (Strength == NameStrength.Certain || IsAlibaba);

    /// <summary>Whether what stands under the name may say whose the credentials beside it are: <c>Provider</c>, <c>StorageType</c>.</summary>
    public static bool NamesVendor(string name) => VendorRank(name) >= 0;

    /// <summary>How clearly such a name says it, 0 the most clearly; -1 for any other name.</summary>
    public static int VendorRank(string name) => Settings.Of(name).VendorRank;

    /// <summary>Whether any value under the name says whose the credentials beside it are: see <see cref="VendorBeside"/>.</summary>
    public static bool MayNameVendor(string name) => Settings.Of(name) is { VendorRank: >= 0 } or { IsGroup: true } or { IsThing: true };

    /// <summary>Whose the credentials are beside a setting of this name and value.</summary>
    public static NameOwner VendorBeside(string name, string value)
    {
        if (value.Length > Vocabulary.LongestVendor)
        {
            return NameOwner.Unknown;
        }

        var setting = Settings.Of(name);
        return setting.VendorRank >= 0 ? Read(value).Owner
            : (setting.IsGroup && Read(value).IsAlibaba) || (setting.IsThing && IsVendorAlone(value)) ? NameOwner.Alibaba
            : NameOwner.Unknown;
    }

    /// <summary>Whether the text is a name of Alibaba Cloud and no more: what is called oss-web may be anybody's, Ali a person.</summary>
    public static bool IsVendorAlone(string value) =>
        NameWords.Of(value) is { Count: > 0 } words && words is not ["ali"] && words.Exists(NameOwners.IsAlibaba)
        && words.TrueForAll(word => NameOwners.IsAlibaba(word) || NameOwners.IsOfAlibaba(word));

    /// <summary>Reads a name, or a short piece of text before a value.</summary>
    public static CredentialName Read(string name) => Known.Of(name);

    /// <summary>Reads a name beside an endpoint of Alibaba Cloud, where the name of a protocol says nothing about whose the key is.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scope">What the endpoint gives: see <see cref="AlibabaEndpoint"/>.</param>
    public static CredentialName ReadAtEndpoint(string name, string scope)
    {
        var (read, isOfNothingElse) = KnownAtEndpoint.Of(name);
        // The password of a database has its own name, and its own host.
        return read.IsPassword && (scope == AlibabaEndpoint.MessagingScope || isOfNothingElse) ? read with { Strength = NameStrength.Likely } : read;
    }

    private static CredentialName Read(List<string> words)
    {
        if (words.Count == 0)
        {
            return default;
        }

        words = words.ConvertAll(word => Vocabulary.Misspelled.TryGetValue(word, out var meant) ? meant : word);
        var essential = Words.WithoutSuffixes(words);
        var joined = Words.Joined(words);
        var last = words[words.Count - 1];
        // accessKeySecretRef, access_key_secret_path, accessKeySecretId, accessKeySecretHash: what stands there leads to the secret, or is made of it.
        var isAbout = Vocabulary.ReferenceWords.Contains(last) || words is [.., "secret", "id"]
            || Vocabulary.HarmlessWords.Contains(essential[essential.Count - 1]);
        var (part, strength) = isAbout ? default : PartOf(essential[essential.Count - 1], Words.Joined(essential).TrimEnd(Copulas));
        return new CredentialName(
            part,
            strength,
            NameOwners.OfName(words),
            IsHarmless: Words.HasAny(words, Vocabulary.HarmlessWords),
            IsAround: Words.HasAny(words, Vocabulary.ThingsAround),
            IsSts: words.Contains("sts") || joined.Contains("ststoken"),
            MayBeId: essential[essential.Count - 1] is "ak" || joined.EndsWith("accesskey", StringComparison.Ordinal) || joined.EndsWith("keyid", StringComparison.Ordinal))
        {
            IsPassword = Array.IndexOf(Passwords, essential[essential.Count - 1]) >= 0,
        };
    }

    private static (CredentialPart?, NameStrength) PartOf(string last, string joined)
    {
        if (Words.HasAny(joined, CertainSecrets))
        {
            return (CredentialPart.AccessKeySecret, NameStrength.Certain);
        }

        if (Words.HasAny(joined, Tokens))
        {
            return (CredentialPart.SecurityToken, NameStrength.Certain);
        }

        if (Words.HasAny(joined, CertainIds))
        {
            return (CredentialPart.AccessKeyId, NameStrength.Certain);
        }

        if (last == Vocabulary.ShortSecret || joined == Vocabulary.ShortestSecret || Words.EndingOf(joined, LikelySecrets) >= 0)
        {
            return (CredentialPart.AccessKeySecret, NameStrength.Likely);
        }

        return last is "token" or "key" or "credential" or "credentials" or "ak" || Array.IndexOf(Passwords, last) >= 0
            ? (CredentialPart.AccessKeySecret, NameStrength.Weak)
            : (null, NameStrength.None);
    }
}
