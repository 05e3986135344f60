using System.Text;
using AccessKeyAnalyzer.Rules;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>Keys drawn at random, in every form that a C# file may give them: each is found, once.</summary>
public class EveryKeyTests
{
    private const int Draws = 150;

    public static TheoryData<string> Forms() =>
    [
        """object M{0}() => new OssClient("e", "{ID}", "{SEC}");""",
        """object M{0}() => new OssClient("e", "{ID16}", @"{SEC}");""",
        """object M{0}() => new Config { AccessKeyId = "{ID}", AccessKeySecret = "{SEC}" };""",
        """object M{0}() => DefaultProfile.GetProfile("r", secret: "{SEC}", regionId: "r", accessKeyId: "{ID}".Trim());""".Replace("\"r\", secret", "secret"),
        """class C{0} { const string Id = "{ID}"; static readonly string AccessKeySecret = "{SEC}"; }""",
        """class C{0} { public string AccessKeySecret { get; set; } = "{SEC}"; }""",
        """object M{0}() => new Dictionary<string, string> { ["AccessKeyId"] = "{ID}", ["AccessKeySecret"] = "{SEC}" };""",
        """object M{0}() => new { ak = "{ID}", sk = "{SEC}" };""",
        """object M{0}() => (id: "{STSID}", secret: "{STSSEC}", token: "{TOK}");""",
        """object M{0}() => new OssClient("e", "{STSID}", "{STSSEC}", "{TOK}");""",
        """object M{0}() => "AccessKeyId={ID};AccessKeySecret={SEC};Endpoint=e";""",
        """// AccessKeyId={ID} AccessKeySecret={SEC}""" + "\n",
        """object M{0}() => "{TMP}";""",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task RandomKeys_InThisForm_AreAllFound(string form)
    {
        var expected = new List<string>();
        var source = new StringBuilder("class Program {\n");
        for (var draw = 0; draw < Draws; draw++)
        {
            source.AppendLine(Fill(form.Replace("{0}", draw.ToString()), draw, expected));
            // Each draw stands alone: nothing near it may lend it evidence.
            source.Append('\n', 12);
        }

        var found = await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile([source.Append('}').ToString()]));

        Assert.Equal(
            expected.Select(CredentialDiagnostic.Fingerprint).Order(StringComparer.Ordinal),
            found.Select(d => d.Properties[CredentialDiagnostic.FingerprintProperty]!).Order(StringComparer.Ordinal));
    }

    private static string Fill(string form, int draw, List<string> keys)
    {
        foreach (var (hole, make) in new (string, Func<string, string>)[]
        {
            ("{ID}", SyntheticKey.AccessKeyId), ("{ID16}", SyntheticKey.ShortAccessKeyId), ("{SEC}", SyntheticKey.AccessKeySecret),
            ("{STSID}", SyntheticKey.StsAccessKeyId), ("{STSSEC}", SyntheticKey.StsAccessKeySecret), ("{TMP}", SyntheticKey.TemporaryAccessKeyId),
            ("{TOK}", tag => SyntheticKey.SecurityToken(tag, older: draw % 2 == 0)),
        })
        {
            if (form.Contains(hole, StringComparison.Ordinal))
            {
                var key = make("every" + draw);
                keys.Add(key);
                form = form.Replace(hole, key);
            }
        }

        return form;
    }
}
