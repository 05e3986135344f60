using System.Reflection;
using AccessKeyAnalyzer;
using AccessKeyAnalyzer.Emulation;
using AccessKeyAnalyzer.Tour;

// The main job in one run: find the keys of a small application, fix it, and run it on a simulated instance.
//   --pictures nuget/images   renews the pictures of the README from what it shows
var sdk = typeof(Narrator).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "AlibabaSdk").Value;
var usesRealSdks = sdk == "NuGet";
var keys = new PlantedKeys();
var narrator = new Narrator(keys, args is ["--pictures", var pictures] ? pictures : null);
try
{
    narrator.Say("Six steps, in one to two minutes. Nothing leaves this machine, and no account is needed.");
    narrator.Step("Pack AccessKeyAnalyzer, and write an application that has keys in it");
    using var feed = narrator.Wait("dotnet pack nuget: the first time it is compiled, which takes most of a minute",
        () => usesRealSdks ? LocalFeed.Pack("https://api.nuget.org/v3/index.json") : LocalFeed.Pack());
    var application = new SampleApplication(feed, keys, usesRealSdks);
    narrator.Say($"The package: {Path.GetFileName(feed.PackagePath)}, {new FileInfo(feed.PackagePath).Length / 1024} KB, in a local feed.");
    narrator.Say($"The application: {string.Join(", ", SampleApplication.Files)}. Its {keys.Values.Count / 2} AccessKeys were made up a moment ago.");

    narrator.Step("Build it: the warnings, as the compiler prints them", new("warnings", "dotnet build"));
    var build = narrator.Wait("dotnet build", application.Build).EnsureSuccess();
    narrator.Show(Warnings(build));
    narrator.Promise(build.Diagnostics("AKA1001").Count == 4 && build.Diagnostics("AKA1002").Count == 4, "each of the four pairs in the code is found: AKA1001, AKA1002");
    narrator.Promise(build.Diagnostics("AKA1101").Count == 1 && build.Diagnostics("AKA1102").Count == 1, "so is the one in appsettings.json, behind its comment: AKA1101, AKA1102");
    narrator.Promise(!keys.AreIn(build.Output), "no warning shows more of a key than the prefix and the last four characters of its ID");

    narrator.Step("Report the keys, before the code no longer tells them: dotnet build -p:AccessKeyAnalyzerReport=true");
    narrator.Wait("dotnet build", application.Report).EnsureSuccess();
    var report = application.ReadReport();
    narrator.Show(report.Split('\n').Where(line => line.StartsWith("###", StringComparison.Ordinal) || line.Contains("searched in", StringComparison.Ordinal)));
    narrator.Promise(report.Contains($"{keys.Values.Count / 2} keys found", StringComparison.Ordinal) && !keys.AreIn(report), "each key once, none of them whole");

    narrator.Step("Fix the code: dotnet format analyzers --diagnostics AKA1001 AKA1002 AKA1003", new("fix", "dotnet format analyzers --diagnostics AKA1001 AKA1002 AKA1003"));
    var before = application.Read();
    var fix = narrator.Wait("dotnet format loads the project, and then fixes it", application.Fix).EnsureSuccess();
    var after = application.Read();
    narrator.SayAndPaint("# It prints nothing. What it has changed, file by file:");
    foreach (var file in SampleApplication.Files.Where(file => before[file] != after[file]))
    {
        narrator.SayAndPaint(file);
        narrator.Show(LineDifference.Of(before[file], after[file]));
    }

    narrator.Promise(!keys.AreIn(fix.Output), "it prints no key either");

    narrator.Step("Fix the configuration: dotnet build -p:AccessKeyAnalyzerFixConfiguration=true; then report and build again");
    narrator.Wait("dotnet build, and the values are taken out", application.FixConfiguration).EnsureSuccess();
    narrator.Show(LineDifference.Of(after["appsettings.json"], application.Read()["appsettings.json"]));
    await using var emulator = await MetadataEmulator.StartAsync(new() { RoleName = "orders-role", Mode = MetadataMode.HardenedOnly, Lifetime = TimeSpan.FromSeconds(6) });
    application.UseMetadataOf(emulator.Endpoint);
    build = narrator.Wait("dotnet build", application.Report).EnsureSuccess();
    narrator.Show(Warnings(build).DefaultIfEmpty("Build succeeded, no warning.").Append(application.ReadReport().Split('\n').First(line => line.Contains("searched in", StringComparison.Ordinal))));
    narrator.Promise(application.ReadReport().Contains("No key found", StringComparison.Ordinal), "the report says so, too");
    narrator.Promise(!build.Output.Contains("AKA1", StringComparison.Ordinal), "it compiles, and no AccessKey is left");
    narrator.Promise(!application.Read().Values.Any(keys.AreIn), "none of the keys stands in any file");

    if (usesRealSdks)
    {
        narrator.Say("\nThe real SDKs would now call Alibaba Cloud, so the Tour ends here. Without -p:AlibabaSdk=NuGet it goes on with stand-ins.");
        return 0;
    }

    narrator.Step("Run it on an instance with the role orders-role, whose credentials live six seconds", new("run", "dotnet run"));
    narrator.Say($"The instance is simulated: {emulator.Endpoint} speaks the metadata protocol, hardened mode only. One line for each new credential:");
    var run = narrator.Wait("dotnet run, until the credentials have changed three times", application.Run).EnsureSuccess();
    var requests = Requests(run);
    narrator.Show(requests.DistinctBy(request => request.Text).Select(request => $"{request.At}  {request.Text}"));
    foreach (var client in new[] { "OssV1", "OpenApi", "LegacyCore" })
    {
        var signatures = requests.Select(request => request.Text).Where(text => text.StartsWith(client, StringComparison.Ordinal)).ToList();
        narrator.Promise(signatures.Count > 0 && signatures.TrueForAll(IsSignedWithSts), $"{client}: every request is signed with an STS credential and carries its token");
        narrator.Promise(signatures.Distinct().Count() > 1, $"{client}: after a rotation it signs with the new one, by itself");
    }

    narrator.Promise(
        !emulator.Mint.Issued.Any(issued =>
            run.Output.Contains(issued.AccessKeySecret, StringComparison.Ordinal) || run.Output.Contains(issued.SecurityToken, StringComparison.Ordinal)),
            "no secret and no token is printed");
    var asked = emulator.Count(MetadataEndpoint.Credentials);
    narrator.SayAndPaint($"For {requests.Count} signed requests, the instance saw {emulator.Count(MetadataEndpoint.Token)} requests for a session token, "
        + $"{emulator.Count(MetadataEndpoint.Role)} for the role's name and {asked} for credentials; it had issued {emulator.Mint.Issued.Count}.");
    narrator.Promise(asked <= requests.Count / 2, "one provider serves all clients, and asks only when a new credential is due");

    narrator.SavePicture();
    narrator.Say("""

        === Your turn: in the folder of your solution

            dotnet add package AccessKeyAnalyzer                      # in each project, or once in Directory.Build.props
            dotnet build -p:AccessKeyAnalyzerReport=true              # every key, on one page: keep it
            dotnet format analyzers --severity info --diagnostics AKA1001 AKA1002 AKA1003 AKA2001
            dotnet build -p:AccessKeyAnalyzerFixConfiguration=true    # the values in configuration files
            dotnet build -p:AccessKeyAnalyzerReport=true              # No key found

        Then give the instances their role (nuget/ram/README.md), deploy, and disable and delete the keys of the first report.
        """);
    return 0;

    IEnumerable<string> Warnings(CommandResult result) => result.Diagnostics("AKA").Select(line => line.Replace(application.Folder, "", StringComparison.Ordinal));
}
catch (Exception broken) when (broken is BrokenPromiseException or InvalidOperationException or TimeoutException)
{
    Console.Error.WriteLine(keys.Mask($"  ✗ not as promised: {broken.Message}"));
    return 1;
}

static IReadOnlyList<(string At, string Text)> Requests(CommandResult run) =>
[
    .. run.Output.Split('\n').Select(line => line.TrimEnd().Split(" s  ", 2)).Where(parts => parts.Length == 2).Select(parts => ($"{parts[0]} s", parts[1])),
];

static bool IsSignedWithSts(string request) => request.Contains("signed with STS.", StringComparison.Ordinal) && request.EndsWith("with a security token", StringComparison.Ordinal)
    && !request.Contains("without", StringComparison.Ordinal);
