using System.Reflection;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Adapters;

/// <summary>The packages of Microsoft.Extensions that a host brings, as a compiler sees them.</summary>
internal sealed record HostReferences(string Services, string Logging, string Hosting, string Health, string Configuration, string Options)
{
    /// <summary>The generations of .NET by their packages; not every package changes with every version.</summary>
    public static readonly IReadOnlyDictionary<string, HostReferences> Generations = new Dictionary<string, HostReferences>
    {
        ["2.1"] = new("2.1.0", "2.1.0", "2.1.0", "2.2.0", "2.1.0", "2.1.0"),
        ["3.1"] = new("3.1.8", "3.1.3", "3.1.8", "3.1.8", "3.1.8", "3.1.8"),
        ["8.0"] = new("8.0.0", "8.0.0", "8.0.0", "8.0.0", "8.0.0", "8.0.0"),
        ["10.0"] = new("10.0.0", "10.0.0", "10.0.0", "10.0.0", "10.0.0", "10.0.0"),
    };

    public static HostReferences Newest => Generations["10.0"];

    public MetadataReference ServicesReference => Package("DependencyInjection.Abstractions", Services);

    public MetadataReference LoggingReference => Package("Logging.Abstractions", Logging);

    public MetadataReference HostingReference => Package("Hosting.Abstractions", Hosting);

    public MetadataReference ConfigurationReference => Package("Configuration.Abstractions", Configuration);

    public MetadataReference OptionsReference => Package("Options", Options);

    public IReadOnlyList<MetadataReference> HealthReferences =>
        [Package("Diagnostics.HealthChecks", Health), Package("Diagnostics.HealthChecks.Abstractions", Health)];

    /// <summary>All that a project for netstandard2.0 can have.</summary>
    public static IReadOnlyList<MetadataReference> NetStandard =>
    [
        Package("DependencyInjection.Abstractions", "2.1.0"),
        Package("Logging.Abstractions", "2.1.0"),
        Package("Hosting.Abstractions", "2.1.0"),
        Package("Configuration.Abstractions", "2.1.0"),
        Package("Options", "2.1.0"),
        Package("Diagnostics.HealthChecks", "3.1.8", "netstandard2.0"),
        Package("Diagnostics.HealthChecks.Abstractions", "3.1.8", "netstandard2.0"),
        .. AspNetCore("2.1.0", "2.1.0"),
    ];

    public IReadOnlyList<MetadataReference> All =>
        [ServicesReference, LoggingReference, HostingReference, ConfigurationReference, OptionsReference, .. HealthReferences];

    /// <summary>All that a project can have today.</summary>
    public static IReadOnlyList<MetadataReference> Everything => [.. Newest.All, .. AspNetCore()];

    /// <summary>
    /// What ASP.NET Core adds to a host. The newest that there is as packages has the same surface as the framework's
    /// own, which the tests of the samples meet.
    /// </summary>
    public static IReadOnlyList<MetadataReference> AspNetCore(string version = "2.3.0", string primitives = "8.0.0") =>
    [
        File("Microsoft.AspNetCore.Hosting.Abstractions", version, []),
        File("Microsoft.AspNetCore.Http.Abstractions", version, []),
        File("Microsoft.AspNetCore.Http.Features", version, []),
        Package("Primitives", primitives),
    ];

    private static PortableExecutableReference Package(string name, string version, params string[] frameworks) =>
        File($"Microsoft.Extensions.{name}", version, frameworks);

    private static PortableExecutableReference File(string id, string version, string[] frameworks)
    {
        var cache = typeof(HostReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "PackageCache").Value!;
        // The older ones have nothing newer; the newer ones have annotations there, too.
        string[] order = frameworks is [] ? ["net10.0", "net8.0", "netcoreapp3.1", "netstandard2.0"] : frameworks;
        var newest = order
            .Select(framework => Path.Combine(cache, id.ToLowerInvariant(), version, "lib", framework, id + ".dll"))
            .First(System.IO.File.Exists);
        return MetadataReference.CreateFromFile(newest);
    }
}
