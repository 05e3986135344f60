using AccessKeyAnalyzer.Credentials.Testing;
using AccessKeyAnalyzer.Samples;
using Aliyun.Serverless.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StandIns;

namespace AccessKeyAnalyzer.Hosting;

/// <summary>The sample for Function Compute: as a handler of the built-in runtime, and as a program of its own in a custom one.</summary>
public class FunctionComputeTests
{
    private static readonly Dictionary<string, string> InFunctionCompute = new() { ["FC_FUNCTION_NAME"] = "orders" };

    [Fact]
    public void Handler_WithAClientThatIsBuiltOnce_SignsWithTheNewestCredentialsOfAllInvocations()
    {
        var handler = new OrderHandler();
        var (first, second) = (FakeCredentials.Create(), FakeCredentials.Create());

        var requests = Sent(() =>
        {
            foreach (var credentials in (StsCredentials[])[first, second, first])
            {
                using var answer = new StreamReader(handler.Handle(Stream.Null, new Context(credentials)));
                Assert.Equal("archived order-1", answer.ReadToEnd());
            }
        });

        // The third invocation began before the second, with credentials that were replaced meanwhile.
        Assert.All(requests, request => Assert.True(request is { IsSigned: true, HasToken: true }));
        Assert.NotEqual(requests[0].KeyFingerprint, requests[1].KeyFingerprint);
        Assert.Equal(requests[1].KeyFingerprint, requests[2].KeyFingerprint);
        Assert.Equal(second.AccessKeyId, FunctionComputeCredentialsProvider.Shared.GetCredentials().AccessKeyId);

        // Without a role there are none: what is there stays.
        Assert.Same(FunctionComputeCredentialsProvider.Shared, new Context(null).GetCredentialsProvider());
        Assert.Equal(second.AccessKeyId, FunctionComputeCredentialsProvider.Shared.GetCredentials().AccessKeyId);
        Assert.Throws<ArgumentNullException>("context", () => ((IFcContext)null!).GetCredentialsProvider());
    }

    [Fact]
    public async Task CustomRuntime_InFunctionCompute_TakesTheCredentialsOfEachRequest()
    {
        await using var sample = await SampleProgram.StartAsync(typeof(OrderHandler), InFunctionCompute, "--urls", "http://127.0.0.1:0");
        var (first, second) = (FakeCredentials.Create(), FakeCredentials.Create());

        Assert.Equal(500, (await sample.GetAsync("/identity", null)).Status);
        Assert.StartsWith($"STS.…{first.AccessKeyId[^4..]} (no known expiry, from Function Compute)", (await sample.GetAsync("/identity", first)).Body, StringComparison.Ordinal);
        Assert.StartsWith($"STS.…{second.AccessKeyId[^4..]} ", (await sample.GetAsync("/identity", second)).Body, StringComparison.Ordinal);

        // Older ones, none and broken ones change nothing.
        Assert.StartsWith($"STS.…{second.AccessKeyId[^4..]} ", (await sample.GetAsync("/identity", first)).Body, StringComparison.Ordinal);
        Assert.StartsWith($"STS.…{second.AccessKeyId[^4..]} ", (await sample.GetAsync("/identity", null)).Body, StringComparison.Ordinal);
        Assert.StartsWith($"STS.…{second.AccessKeyId[^4..]} ", (await sample.GetAsync("/identity", new(first.AccessKeyId + "," + first.AccessKeyId, "s", "t"))).Body, StringComparison.Ordinal);

        // The log says what is missing, and shows no value.
        await sample.StopAsync();
        Assert.Contains("Function Compute: the last invocation brought no credentials. Give the function a role.", sample.Output, StringComparison.Ordinal);
        Assert.Contains($"Function Compute: STS.…{second.AccessKeyId[^4..]}", sample.Output, StringComparison.Ordinal);
        Assert.All(
            new[] { first, second }.SelectMany(c => new[] { c.AccessKeyId, c.AccessKeySecret, c.SecurityToken! }),
            value => Assert.DoesNotContain(value, sample.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void OutsideFunctionCompute_NobodyReadsTheHeaders()
    {
        using var services = new ServiceCollection().AddFunctionComputeCredentials().BuildServiceProvider();

        Assert.Same(DefaultCredentialsProviderChain.Shared, services.GetRequiredService<IStsCredentialsProvider>());
        Assert.Null(services.GetService<Microsoft.AspNetCore.Hosting.IStartupFilter>());
    }

    [Fact]
    public async Task WarmUp_DoesNotWaitForTheFirstInvocation()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<IStsCredentialsProvider>(new FunctionComputeCredentialsProvider()).AddAlibabaCloudCredentialsWarmUp(failFast: true);
        using var host = builder.Build();

        await host.StartAsync();
    }

    private static List<WireRequest> Sent(Action act)
    {
        var requests = new List<WireRequest>();
        void Add(WireRequest request) => requests.Add(request);
        Wire.Sent += Add;
        try
        {
            act();
        }
        finally
        {
            Wire.Sent -= Add;
        }

        return requests;
    }

    private sealed class Context(StsCredentials? credentials) : IFcContext
    {
        public string RequestId => "order-1";

        public ICredentials Credentials { get; } = credentials is null ? null! : new Values(credentials);

        private sealed class Values(StsCredentials credentials) : ICredentials
        {
            public string AccessKeyId => credentials.AccessKeyId;

            public string AccessKeySecret => credentials.AccessKeySecret;

            public string SecurityToken => credentials.SecurityToken!;
        }
    }
}
