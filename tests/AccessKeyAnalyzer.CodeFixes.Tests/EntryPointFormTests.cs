using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>Every entry point in every form of statement: the planner never fails, what it makes compiles, and a second run changes nothing.</summary>
public sealed class EntryPointFormTests
{
    public static TheoryData<string> Names => [.. EntryPointForms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EntryPoint_InEveryForm_IsFixedOrLeft(string name)
    {
        var test = TestSolution.Of(EntryPointForms.Write(EntryPointForms.All[name]).Replace("<ID>", Key.Id).Replace("<SECRET>", Key.Secret).Replace("<TOKEN>", Key.Token));
        var solution = test.Build();
        await Verify.CompilesAsync(solution);
        Assert.NotEmpty(await Fixer.DiagnosticsAsync(solution, test.Rules));
        if (await Fixer.AllAsync(solution, FixAllScope.Solution, test.Rules) is { } result)
        {
            await Verify.CompilesAsync(result);
            Assert.Null(await Fixer.AllAsync(result, FixAllScope.Solution, test.Rules));
        }
    }
}
