using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>A chain in an environment of its own; an emulator plays the metadata service, STS and the credentials URI.</summary>
internal sealed class EmulatedChain : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("aka-chain");

    private EmulatedChain(MetadataEmulator emulator, TimeProvider time, TimeSpan metadataTimeout)
    {
        Emulator = emulator;
        Chain = new(
            new()
            {
                Environment = new(name => Environment.GetValueOrDefault(name)),
                Time = time,
                MetadataEndpoint = emulator.Endpoint,
                MetadataTimeout = metadataTimeout,
                StsEndpoint = emulator.Endpoint,
                ProfileFile = ProfileFile,
                CredentialsFile = Path.Combine(_directory.FullName, "credentials"),
                ProductNameFile = Path.Combine(_directory.FullName, "product_name"),
            },
            isShared: false);
    }

    public MetadataEmulator Emulator { get; }

    public DefaultCredentialsProviderChain Chain { get; }

    public Dictionary<string, string> Environment { get; } = [];

    public string ProfileFile => Path.Combine(_directory.FullName, "config.json");

    public static async Task<EmulatedChain> StartAsync(TimeProvider? time = null, string? role = "EmulatedRole", TimeSpan? metadataTimeout = null) =>
        new(
            await MetadataEmulator.StartAsync(new() { RoleName = role, TimeProvider = time ?? TimeProvider.System }),
            time ?? TimeProvider.System,
            metadataTimeout ?? TimeSpan.FromSeconds(30));

    /// <summary>What STS or the credentials URI answers.</summary>
    public static string Answer(string tag, DateTimeOffset expiration, bool nested)
    {
        var credentials = new JsonObject
        {
            ["AccessKeyId"] = SyntheticKey.StsAccessKeyId(tag),
            ["AccessKeySecret"] = SyntheticKey.StsAccessKeySecret(tag),
            ["SecurityToken"] = SyntheticKey.SecurityToken(tag),
            ["Expiration"] = expiration.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
        };
        return (nested ? new JsonObject { ["RequestId"] = "1", ["AssumedRoleUser"] = new JsonObject { ["Arn"] = "a" }, ["Credentials"] = credentials } : credentials).ToJsonString();
    }

    public string WriteFile(string name, string text)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void SetOidc(string token = "projected-token")
    {
        Environment["ALIBABA_CLOUD_ROLE_ARN"] = "acs:ram::1:role/pod";
        Environment["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] = "acs:ram::1:oidc-provider/ack";
        Environment["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = WriteFile("token", token);
    }

    public void SetPair(string tag, bool withToken)
    {
        Environment["ALIBABA_CLOUD_ACCESS_KEY_ID"] = SyntheticKey.StsAccessKeyId(tag);
        Environment["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = SyntheticKey.StsAccessKeySecret(tag);
        if (withToken)
        {
            Environment["ALIBABA_CLOUD_SECURITY_TOKEN"] = SyntheticKey.SecurityToken(tag);
        }
    }

    /// <summary>The first credential, where a short time-out may strike because other tests keep the machine busy.</summary>
    public async Task<StsCredentials> GetOnABusyMachineAsync(FakeTimeProvider time)
    {
        for (var chances = 20; ; chances--)
        {
            try
            {
                return await Chain.GetCredentialsAsync();
            }
            catch (CredentialsUnavailableException) when (chances > 0)
            {
                time.Advance(TimeSpan.FromSeconds(10));
            }
        }
    }

    public CredentialsUnavailableException Fail() => Assert.Throws<CredentialsUnavailableException>(() => Chain.GetCredentials());

    public async ValueTask DisposeAsync()
    {
        Chain.Dispose();
        await Emulator.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
