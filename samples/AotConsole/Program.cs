using AccessKeyAnalyzer.Credentials;

// Published as native code, it asks the emulator for credentials, synchronously and asynchronously, and shows what may be shown of them:
//   dotnet publish samples/AotConsole -c Release
//   AotConsole http://127.0.0.1:<port of samples/MetadataEmulator>
if (args is not [var endpoint])
{
    Console.Error.WriteLine("usage: AotConsole <metadata endpoint on loopback>");
    return 1;
}

using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = new Uri(endpoint) });
var credentials = provider.GetCredentials();
Console.WriteLine(credentials);
Console.WriteLine(ReferenceEquals(credentials, await provider.GetCredentialsAsync()) ? "cached" : "not cached");

using var client = new RefreshingClient<string>(provider, current => $"a client for {current}");
Console.WriteLine(client.Use(text => text));
return 0;
