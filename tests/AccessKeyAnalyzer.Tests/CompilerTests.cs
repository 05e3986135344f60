using System.Reflection;
using AccessKeyAnalyzer.Adapters;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests;

/// <summary>Says with which compiler the other tests ran: `-p:RoslynVersion=…` would otherwise be believed, not known.</summary>
public class CompilerTests
{
    private const string Oldest = "4.8.0.0";

    [Fact]
    public void Compiler_OfThisRun_IsTheOneThatWasAskedFor()
    {
        var asked = typeof(CompilerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RoslynVersion").Value;

        Assert.Equal($"{asked}.0", typeof(Compilation).Assembly.GetName().Version!.ToString());
    }

    [Fact]
    public void Analyzers_WhateverCompilerRunsThem_AreCompiledAgainstTheOldest() =>
        Assert.Equal(Oldest, typeof(AdapterGenerator).Assembly.GetReferencedAssemblies().Single(reference => reference.Name == "Microsoft.CodeAnalysis").Version!.ToString());
}
