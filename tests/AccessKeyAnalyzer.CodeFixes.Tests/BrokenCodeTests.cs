using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>The lightbulb is asked while people type: no state of the code may make the fix throw, or its result worse.</summary>
public sealed class BrokenCodeTests
{
    private static readonly string Source =
        $$"""
        using System;
        using Aliyun.OSS;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            private const string Id = "{{Key.Id}}", Secret = "{{Key.Secret}}";
            private readonly string _secret;
            private IClientProfile _profile = DefaultProfile.GetProfile("r", Id, Secret);

            C() { _secret = "{{Key.OtherSecret}}"; }

            private static OssClient Create(string id, string secret) => new OssClient("h", id, secret);

            object M()
            {
                var (id, secret) = (Id, "{{Key.OtherSecret}}");
                Config config = new() { AccessKeyId = id, Type = "access_key" };
                config.AccessKeySecret = secret;
                Func<object> f = () => new Aliyun.Credentials.Client(new Aliyun.Credentials.Models.Config { AccessKeyId = id, AccessKeySecret = _secret });
                return new object[] { Create(Id, Secret), new DefaultAcsClient(_profile), config, f };
            }
        }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task CodeWithAPieceMissing_IsFixedOrNot_ButNeverThrows(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 4; round++)
        {
            var start = random.Next(Source.IndexOf("class C", StringComparison.Ordinal), Source.Length - 1);
            var length = Math.Min(random.Next(1, 24), Source.Length - start);
            var test = TestSolution.Of(Source.Remove(start, length));
            var solution = test.Build();
            foreach (var diagnostic in await Fixer.DiagnosticsAsync(solution, test.Rules))
            {
                foreach (var action in await Fixer.ActionsAsync(solution, diagnostic))
                {
                    await Fixer.ApplyAsync(action);
                }
            }
        }
    }
}
