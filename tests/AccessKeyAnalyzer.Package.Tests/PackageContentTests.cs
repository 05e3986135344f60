using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AccessKeyAnalyzer.Package;

public sealed class PackageContentTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void Package_Opened_HoldsExactlyTheseFiles() =>
        Assert.Equal(
            [
                "AccessKeyAnalyzer.nuspec",
                "LICENSE",
                "README.md",
                "README.zh-CN.md",
                "analyzers/dotnet/roslyn4.8/cs/AccessKeyAnalyzer.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.8/cs/AccessKeyAnalyzer.dll",
                "analyzers/dotnet/roslyn4.8/cs/zh-Hans/AccessKeyAnalyzer.resources.dll",
                "build/AccessKeyAnalyzer.targets",
                "buildMultiTargeting/AccessKeyAnalyzer.targets",
                "buildTransitive/AccessKeyAnalyzer.Baseline.targets",
                "buildTransitive/AccessKeyAnalyzer.FixConfiguration.targets",
                "buildTransitive/AccessKeyAnalyzer.Log.targets",
                "buildTransitive/AccessKeyAnalyzer.Report.proj",
                "buildTransitive/AccessKeyAnalyzer.Report.targets",
                "buildTransitive/AccessKeyAnalyzer.Sarif.targets",
                "buildTransitive/AccessKeyAnalyzer.targets",
                "buildTransitive/None.globalconfig",
                "buildTransitive/Strict.globalconfig",
                "ci/comment.sh",
                "docs/build.md",
                .. Rules.All.Select(rule => $"docs/rules/{rule.Id}.md"),
                "docs/sdks.md",
                "docs/troubleshooting.md",
                "docs/why.md",
                "docs/zh-CN/build.md",
                .. Rules.All.Select(rule => $"docs/zh-CN/rules/{rule.Id}.md"),
                "docs/zh-CN/troubleshooting.md",
                "icon.png",
                "lib/net8.0/AccessKeyAnalyzer.Credentials.dll",
                "lib/net8.0/AccessKeyAnalyzer.Credentials.xml",
                "lib/netstandard2.0/AccessKeyAnalyzer.Credentials.dll",
                "lib/netstandard2.0/AccessKeyAnalyzer.Credentials.xml",
                "ram/README.md",
                "ram/README.zh-CN.md",
                "ram/main.tf",
                "ram/pass-role-policy.json",
                "ram/setup.sh",
                "ram/template.ros.json",
                "ram/trust-policy.json",
                "tasks/netstandard2.0/AccessKeyAnalyzer.Build.dll",
                "tasks/netstandard2.0/zh-Hans/AccessKeyAnalyzer.Build.resources.dll",
            ],
            package.Entries());

    [Fact]
    public void Dependencies_PerFramework_AreTheRuntimeOnesOfNetStandardOnly() =>
        Assert.Equal(
            [
                "net8.0:",
                ".NETStandard2.0: Microsoft.Bcl.TimeProvider, System.Diagnostics.DiagnosticSource, System.Text.Json, System.Threading.Tasks.Extensions",
            ],
            package.Metadata().Element("dependencies")!.Elements("group").Select(group =>
                $"{group.Attribute("targetFramework")!.Value}: {string.Join(", ", group.Elements().Select(dependency => dependency.Attribute("id")!.Value))}".TrimEnd()));

    [Fact]
    public void Metadata_OfTheNuspec_TellsLicenceReadmeIconAndRepository()
    {
        var metadata = package.Metadata();

        Assert.Equal("MIT", metadata.Element("license")!.Value);
        Assert.Equal("expression", metadata.Element("license")!.Attribute("type")!.Value);
        Assert.Equal("README.md", metadata.Element("readme")!.Value);
        Assert.Equal("icon.png", metadata.Element("icon")!.Value);
        Assert.Equal("https://github.com/AccessKeyAnalyzer/AccessKeyAnalyzer", metadata.Element("repository")!.Attribute("url")!.Value);
        // It would hide the library from whoever references a project that uses it.
        Assert.Null(metadata.Element("developmentDependency"));
    }

    // System.Buffers, System.Memory, System.Numerics.Vectors (System.Memory needs it), System.Reflection.Metadata and System.Collections.Immutable come
    // with every compiler of 4.8 and later, on .NET Framework too.
    [Theory]
    [InlineData("analyzers/dotnet/roslyn4.8/cs/AccessKeyAnalyzer.dll", "Microsoft.CodeAnalysis,Microsoft.CodeAnalysis.CSharp,System.Buffers,System.Collections.Immutable,System.Memory,System.Numerics.Vectors,System.Reflection.Metadata,netstandard")]
    [InlineData("analyzers/dotnet/roslyn4.8/cs/AccessKeyAnalyzer.CodeFixes.dll", "AccessKeyAnalyzer,Microsoft.CodeAnalysis,Microsoft.CodeAnalysis.CSharp,Microsoft.CodeAnalysis.Workspaces,System.Collections.Immutable,System.Memory,System.Reflection.Metadata,netstandard")]
    [InlineData("tasks/netstandard2.0/AccessKeyAnalyzer.Build.dll", "Microsoft.Build.Framework,Microsoft.Build.Utilities.Core,netstandard")]
    [InlineData("lib/net8.0/AccessKeyAnalyzer.Credentials.dll", "System.*")]
    public void Assembly_OfThePackage_ReferencesNothingThatItsHostLacks(string entry, string allowed)
    {
        using var file = new PEReader(new MemoryStream(package.ReadBytes(entry)));
        var metadata = file.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));

        Assert.All(references, reference => Assert.Contains(allowed.Split(','), pattern =>
            pattern.EndsWith('*') ? reference.StartsWith(pattern[..^1], StringComparison.Ordinal) : reference == pattern));
    }

    [Theory]
    [InlineData("analyzers/dotnet/roslyn4.8/cs/AccessKeyAnalyzer.dll")]
    [InlineData("analyzers/dotnet/roslyn4.8/cs/AccessKeyAnalyzer.CodeFixes.dll")]
    [InlineData("tasks/netstandard2.0/AccessKeyAnalyzer.Build.dll")]
    [InlineData("lib/netstandard2.0/AccessKeyAnalyzer.Credentials.dll")]
    [InlineData("lib/net8.0/AccessKeyAnalyzer.Credentials.dll")]
    public void Assembly_OfThePackage_CarriesItsSymbolsAndIsReproducible(string entry)
    {
        using var file = new PEReader(new MemoryStream(package.ReadBytes(entry)));
        var kinds = file.ReadDebugDirectory().Select(debug => debug.Type).ToList();

        Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, kinds);
        Assert.Contains(DebugDirectoryEntryType.Reproducible, kinds);
    }

    [Theory]
    [InlineData("lib/netstandard2.0/AccessKeyAnalyzer.Credentials.dll")]
    [InlineData("lib/net8.0/AccessKeyAnalyzer.Credentials.dll")]
    public void Library_OfThePackage_HasAStrongNameAndReferencesNothingWithoutOne(string entry)
    {
        using var file = new PEReader(new MemoryStream(package.ReadBytes(entry)));
        var metadata = file.GetMetadataReader();
        var name = metadata.GetAssemblyDefinition().GetAssemblyName();

        Assert.Equal("a4f79582c02d514f", Convert.ToHexStringLower(name.GetPublicKeyToken()!));
        Assert.Equal(new Version(1, 0, 0, 0), name.Version);
        Assert.True(file.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned));
        Assert.All(metadata.AssemblyReferences, handle => Assert.False(metadata.GetAssemblyReference(handle).PublicKeyOrToken.IsNil));
    }

    [Fact]
    public void Icon_OfThePackage_IsAPngOf128By128()
    {
        var icon = package.ReadBytes("icon.png");

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon[..4]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]);
    }
}
