using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Catalog;

/// <summary>Every overload of every entry point is written down as C#, and each slot must be found as the part that it takes.</summary>
public class EntryPointSinkTests
{
    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat;

    public static TheoryData<string, string, string> Uses
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var entryPoint in SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints))
            {
                var type = StandInSurface.All.GetTypeByMetadataName(entryPoint.Type)!;
                foreach (var (use, parts) in UsesOf(entryPoint, type))
                {
                    data.Add(entryPoint.Type, use, parts);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Uses))]
    public void EntryPoint_InEachOverload_IsASinkForItsParts(string type, string use, string parts)
    {
        var sinks = SinksOf(use);

        Assert.All(sinks, sink => Assert.Equal(type, sink.EntryPoint.Type));
        Assert.Equal(parts, string.Join(" ", sinks.Select(sink => $"{sink.Slot.Name}={sink.Slot.Part}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Property_OfAnotherName_IsNoSink() =>
        Assert.Empty(SinksOf("""((ons.ONSFactoryProperty)null).setFactoryProperty(ons.ONSFactoryProperty.ProducerId, "group")"""));

    [Fact]
    public void DkmsClientKey_IsNoSink() =>
        Assert.Empty(SinksOf("""new AlibabaCloud.Dkms.Gcs.OpenApi.Models.Config { AccessKeyId = "KAAP" }"""));

    private static IReadOnlyList<AccessKeyAnalyzer.Sinks.Sink> SinksOf(string use)
    {
        var tree = CSharpSyntaxTree.ParseText($"#pragma warning disable CS0612, CS0618\nclass C {{ void M() {{ {use}; }} }}");
        var compilation = StandInSurface.All.AddSyntaxTrees(tree);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return AlibabaCloudContext.Of(compilation).SinksIn(tree, CancellationToken.None);
    }

    private static IEnumerable<(string Use, string Parts)> UsesOf(EntryPoint entryPoint, INamedTypeSymbol type)
    {
        if (entryPoint.Kind == EntryPointKind.Properties)
        {
            yield return (Assignments(entryPoint, type), Parts(entryPoint, entryPoint.Slots.Select(slot => slot.Name)));
            yield break;
        }

        foreach (var method in StandInSurface.Members(entryPoint, type).Cast<IMethodSymbol>()
            .Where(method => method.DeclaredAccessibility == Accessibility.Public))
        {
            var names = method.Parameters.Select(parameter => parameter.Name).ToList();
            if (!entryPoint.Slots.Any(slot => names.Contains(slot.Name)))
            {
                continue;
            }

            var arguments = string.Join(", ", method.Parameters.Select(parameter => Argument(entryPoint, parameter)));
            var owner = type.ToDisplayString(FullName);
            var callee = entryPoint.Kind == EntryPointKind.Constructor ? $"new {owner}"
                : method.IsStatic ? $"{owner}.{method.Name}"
                : $"(({owner})null).{method.Name}";
            yield return ($"{callee}({arguments})", Parts(entryPoint, names));
        }
    }

    private static string Argument(EntryPoint entryPoint, IParameterSymbol parameter) =>
        entryPoint.Slots.Any(slot => slot.Name == parameter.Name) ? $"\"{parameter.Name}\""
        : entryPoint.NamedBy.LastIndexOf(".get", StringComparison.Ordinal) is > 0 and var dot ? $"default({entryPoint.NamedBy[..dot]}){entryPoint.NamedBy[dot..]}()"
        : entryPoint.NamedBy.Length > 0 ? entryPoint.NamedBy
        : $"default({parameter.Type.ToDisplayString(FullName)})";

    // Through a derived type where the declaring one cannot be built.
    private static string Assignments(EntryPoint entryPoint, INamedTypeSymbol type)
    {
        if (type.IsStatic)
        {
            return string.Join("; ", entryPoint.Slots.Select(slot => $"{type.ToDisplayString(FullName)}.{slot.Name} = \"value\""));
        }

        var built = type.IsAbstract ? "global::Aliyun.Acs.Ecs.Model.V20140526.DescribeRegionsRequest" : type.ToDisplayString(FullName);
        return string.Join("; ", entryPoint.Slots.Select(slot => $"(({built})null).{slot.Name} = \"value\""));
    }

    private static string Parts(EntryPoint entryPoint, IEnumerable<string> inlets) => string.Join(
        " ", entryPoint.Slots.Where(slot => inlets.Contains(slot.Name)).Select(slot => $"{slot.Name}={slot.Part}").Order(StringComparer.Ordinal));
}
