using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests;

/// <summary>Says in which compiler the other tests ran: `-p:RoslynVersion=…` would otherwise be believed, not known.</summary>
public class CompilerTests
{
    private const string Oldest = "4.8.0.0";

    [Fact]
    public void Compiler_OfThisRun_IsTheOneThatWasAskedFor()
    {
        var folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

        Assert.Equal(folder.StartsWith("roslyn", StringComparison.Ordinal) ? $"{folder["roslyn".Length..]}.0" : Oldest, typeof(Compilation).Assembly.GetName().Version!.ToString());
    }

    [Theory]
    [InlineData("AccessKeyAnalyzer")]
    [InlineData("AccessKeyAnalyzer.CodeFixes")]
    public void Analyzers_WhateverCompilerRunsThem_ReferenceNothingLaterThanTheOldestBrings(string name)
    {
        var references = Assembly.Load(name).GetReferencedAssemblies();
        var brought = new[] { typeof(Compilation), typeof(CSharpCompilation), typeof(Workspace) }
            .SelectMany(type => type.Assembly.GetReferencedAssemblies()).ToLookup(reference => reference.Name, reference => reference.Version);

        Assert.Equal(Oldest, references.Single(reference => reference.Name == "Microsoft.CodeAnalysis").Version!.ToString());
        Assert.All(
            references.Where(reference => brought.Contains(reference.Name)),
            reference => Assert.True(reference.Version <= brought[reference.Name].Max(), reference.FullName));
    }
}
