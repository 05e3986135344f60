namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 12: a cached read allocates nothing. Its time is measured in tests/AccessKeyAnalyzer.Benchmarks.</summary>
public class Acceptance12_CachedRead
{
    [Fact]
    public async Task TenThousandReads_AllocateNothing()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Get();
        Read(ecs.Provider, 10_000);

        // The least of several rounds: in a round that meets a look at the clocks or the tiered compiler, others allocate.
        var least = Enumerable.Range(0, 10).Min(_ => Read(ecs.Provider, 10_000));

        Assert.Equal(0, least);
    }

    private static long Read(EcsRamRoleCredentialsProvider provider, int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            provider.GetCredentials();
            var read = provider.GetCredentialsAsync();
            Assert.True(read.IsCompletedSuccessfully);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
