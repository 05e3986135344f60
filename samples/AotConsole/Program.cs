using AccessKeyAnalyzer.Credentials;
using AccessKeyAnalyzer.Samples;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

// Published as native code, it asks the emulator for credentials, synchronously and asynchronously, and shows what may be shown of them:
//   dotnet publish samples/AotConsole -c Release
//   AotConsole http://127.0.0.1:<port of samples/MetadataEmulator>
if (args is not [var endpoint])
{
    Console.Error.WriteLine("usage: AotConsole <metadata endpoint on loopback>");
    return 1;
}

using var log = new ConsoleLog();
var services = new ServiceCollection();
services.AddLogging(logging => logging.AddProvider(log));
services.AddAlibabaCloudCredentials(options => options.MetadataEndpoint = new Uri(endpoint));
services.AddHealthChecks().AddAlibabaCloudCredentials();
await using var container = services.BuildServiceProvider();

var provider = container.GetRequiredService<IStsCredentialsProvider>();
var credentials = provider.GetCredentials();
Console.WriteLine(credentials);
Console.WriteLine(ReferenceEquals(credentials, await provider.GetCredentialsAsync()) ? "cached" : "not cached");

using var client = new RefreshingClient<string>(provider, current => $"a client for {current}");
Console.WriteLine(client.Use(text => text));

var health = await container.GetRequiredService<HealthCheckService>().CheckHealthAsync();
Console.WriteLine($"health: {health.Status}");
await log.FirstEntry.WaitAsync(TimeSpan.FromSeconds(30));
return 0;
