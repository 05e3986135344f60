using AccessKeyAnalyzer.Acceptance;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>What a written value serves.</summary>
/// <param name="Client">The type that takes it.</param>
/// <param name="Sdk">The SDK; empty for a sink of the team's own.</param>
/// <param name="Service">The services that are called, as far as that can be told.</param>
/// <param name="Fix">The method whose result the fix puts in its place; empty where there is no fix.</param>
/// <param name="Advice">What to do by hand; empty where the fix does it all.</param>
internal sealed record Use(string Client, string Sdk, string Service, string Fix, string Advice)
{
    // Those of a line of FindingProperties.Reaches.
    private const int Fields = 5;

    /// <summary>Reads the property <see cref="FindingProperties.Reaches"/>.</summary>
    public static IReadOnlyList<Use> AllOf(string? property) =>
    [
        .. from line in (property ?? "").Split(FindingProperties.LineSeparator)
           let fields = line.Split(FindingProperties.FieldSeparator)
           where fields.Length == Fields
           select new Use(fields[0], fields[1], fields[2], fields[3], fields[4]),
    ];

    /// <summary>As people read it: <c>OssClient (OSS v1)</c>, with the services where the SDK's name does not say them.</summary>
    public override string ToString()
    {
        var service = Service.Length == 0 || Sdk.IndexOf(Service, StringComparison.Ordinal) >= 0 ? "" : ": " + Service;
        return Sdk.Length == 0 ? $"`{Client}`" : $"`{Client}` ({Sdk}{service})";
    }
}
