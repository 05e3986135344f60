using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using AccessKeyAnalyzer.CodeFixes.Rewriting;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Support;

/// <summary>In production a planner that fails costs its client only; here it fails the test.</summary>
internal static class FailedPlans
{
#pragma warning disable CA2255 // a test assembly is where it belongs: no test shall forget it
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Rethrow() => IsolatedPlan.Failed += exception =>
    {
        if (exception is not ExpectedFailureException)
        {
            ExceptionDispatchInfo.Throw(exception);
        }
    };

    /// <summary>The failure that a test makes on purpose.</summary>
    internal sealed class ExpectedFailureException : Exception;
}
