namespace AccessKeyAnalyzer.Package;

public sealed class BaselineTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string Id = SyntheticKey.AccessKeyId("baseline");
    private static readonly string Secret = SyntheticKey.AccessKeySecret("baseline");

    [Fact]
    public void Baseline_WrittenByABuild_AcceptsWhatItFoundAndNothingElse()
    {
        var project = Project("baseline", $$"""{ "Aliyun": { "AccessKeyId": "{{Id}}", "AccessKeySecret": "{{Secret}}" } }""");
        project.Write("AccessKeyAnalyzer.Baseline.txt", "# Accepted by the team.\nffffffffffffffffffffffff an older one\n");

        project.Build("-p:AccessKeyAnalyzerWriteBaseline=true", "-p:AccessKeyAnalyzerBaselineReason=revoked in May").EnsureSuccess();

        var lines = project.Read("AccessKeyAnalyzer.Baseline.txt").TrimEnd().Split('\n');
        Assert.Equal("# Accepted by the team.", lines[0]);
        Assert.Equal(lines[1..].Order(StringComparer.Ordinal), lines[1..]);
        Assert.Contains(lines, line => line.EndsWith(" revoked in May (AKA1101, appsettings.json)", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith(" revoked in May (AKA1102, appsettings.json)", StringComparison.Ordinal));
        Assert.Equal("ffffffffffffffffffffffff an older one", lines[^1]);
        Assert.DoesNotContain(Id[..7], string.Concat(lines), StringComparison.Ordinal);

        project.Write("appsettings.Production.json", $$"""{ "AccessKeyId": "{{SyntheticKey.AccessKeyId("new")}}" }""");
        Assert.Contains("appsettings.Production.json", Assert.Single(project.Build().EnsureSuccess().Diagnostics("AKA1101")), StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_WithoutAReason_IsNotWritten()
    {
        var project = Project("unreasoned", $$"""{ "AccessKeyId": "{{Id}}" }""");

        Assert.Single(project.Build("-p:AccessKeyAnalyzerWriteBaseline=true").Diagnostics("AKACFG0004"));
        Assert.False(File.Exists(project.PathOf("AccessKeyAnalyzer.Baseline.txt")));
    }

    private ConsumerProject Project(string name, string settings) =>
        package.Feed.NewProject(name).Write("appsettings.json", settings).Write("Program.cs", "class Program;").Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" /></ItemGroup>
            </Project>
            """);
}
