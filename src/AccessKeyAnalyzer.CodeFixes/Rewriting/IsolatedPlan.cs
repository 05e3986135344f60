namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// Plans one client, or what goes with it. One that the planner fails on costs that client only: after one exception the host drops the rule with every other
/// fix of it.
/// </summary>
internal static class IsolatedPlan
{
    /// <summary>Hears of a planner that failed. Only the tests listen, and the fuzzer: to them it is a defect.</summary>
    public static event Action<Exception>? Failed;

    /// <summary>The plan; null where there is none.</summary>
    public static async Task<T?> OfAsync<T>(Func<Task<T?>> plan)
        where T : class
    {
        try
        {
            return await plan().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // the one boundary where a client is planned: whatever it is, the other clients shall not pay for it
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Failed?.Invoke(exception);
            return null;
        }
    }
}
