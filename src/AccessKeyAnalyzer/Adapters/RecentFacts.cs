using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>
/// The facts of the compilations that were asked about last. They follow from what a project references, unless its own source stands in the way, and hardly
/// an edit changes that. Holds no compilation alive. Thread-safe.
/// </summary>
/// <param name="compiler">The compiler's version.</param>
internal sealed class RecentFacts(Version compiler)
{
    // One generator serves the projects of a solution.
    private const int Most = 32;

    private volatile Entry[] _entries = [];

    public AdapterFacts Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (compilation is not CSharpCompilation csharp || OwnDeclarations.Matter(compilation, cancellationToken))
        {
            return AdapterFactsReader.Read(compilation, compiler, cancellationToken);
        }

        var entries = _entries;
        foreach (var entry in entries)
        {
            if (entry.IsOf(csharp))
            {
                return entry.Facts;
            }
        }

        var facts = AdapterFactsReader.Read(compilation, compiler, cancellationToken);
        // What another thread adds meanwhile is found anew.
        _entries = [new(csharp, facts), .. entries.Take(Most - 1)];
        return facts;
    }

    private sealed class Entry(CSharpCompilation compilation, AdapterFacts facts)
    {
        // A reference to another project of the solution holds its whole compilation.
        private readonly WeakReference<MetadataReference>[] _references =
            [.. compilation.ExternalReferences.Select(reference => new WeakReference<MetadataReference>(reference))];
        private readonly CSharpCompilationOptions _options = compilation.Options;
        private readonly LanguageVersion _language = compilation.LanguageVersion;
        private readonly string? _assembly = compilation.AssemblyName;

        public AdapterFacts Facts { get; } = facts;

        public bool IsOf(CSharpCompilation other)
        {
            var references = other.ExternalReferences;
            if (_options != other.Options || _language != other.LanguageVersion || _assembly != other.AssemblyName || _references.Length != references.Length)
            {
                return false;
            }

            for (var i = 0; i < references.Length; i++)
            {
                if (!_references[i].TryGetTarget(out var known) || !ReferenceEquals(known, references[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
