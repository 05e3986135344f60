using System.Text;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>
/// Emits, for each Alibaba Cloud SDK that the project references, the extension method that turns an <c>IStsCredentialsProvider</c>
/// into what that SDK asks for credentials. So the package fits every SDK and depends on none.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AdapterGenerator : IIncrementalGenerator
{
    internal const string FactsStep = "Facts";

    private readonly RecentFacts _recent;

    /// <summary>For the compiler that loads it.</summary>
    public AdapterGenerator()
        : this(typeof(Compilation).Assembly.GetName().Version)
    {
    }

    internal AdapterGenerator(Version compiler) => _recent = new(compiler);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var facts = context.CompilationProvider
            .Select(_recent.Of)
            .WithTrackingName(FactsStep);
        foreach (var template in AdapterTemplates.All)
        {
            var frame = facts.Select((facts, _) => facts.FrameOf(template)).WithTrackingName(template.Name);
            context.RegisterSourceOutput(frame, (context, frame) =>
            {
                if (frame is not null)
                {
                    Add(context, template.Name, frame.Render(template));
                }
            });
        }

        var declaresEmbedded = facts.Select((facts, _) => facts.DeclaresEmbeddedAttribute);
        context.RegisterSourceOutput(declaresEmbedded, (context, declares) =>
        {
            if (declares)
            {
                Add(context, "EmbeddedAttribute", EmbeddedAttribute.Declaration);
            }
        });
    }

    // The checksum that goes into the symbols is the same one under every compiler.
    private static void Add(SourceProductionContext context, string name, string source) =>
        context.AddSource($"{name}.g.cs", OwnSources.Add(SourceText.From(source, Encoding.UTF8, SourceHashAlgorithm.Sha256)));
}
