using System.Reflection;
using AccessKeyAnalyzer.Adapters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Support;

/// <summary>Stands for our package in a test's project: the rules, and the generator without which no fix is offered.</summary>
internal static class PackageReference
{
    // One for all: another would make the workspace run a new generator driver. Later workspaces take no reference but one to a file.
    public static readonly AnalyzerReference Instance = new AnalyzerFileReference(typeof(AdapterGenerator).Assembly.Location, new LoadedAssembly());

    private sealed class LoadedAssembly : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => typeof(AdapterGenerator).Assembly;
    }
}
