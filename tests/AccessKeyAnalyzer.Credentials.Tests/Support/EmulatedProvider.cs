namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>A provider that talks to an emulator over loopback, with an environment and clock of its own.</summary>
internal sealed class EmulatedProvider : IAsyncDisposable
{
    private EmulatedProvider(MetadataEmulator emulator, EcsRamRoleCredentialsProvider provider)
    {
        Emulator = emulator;
        Provider = provider;
    }

    public MetadataEmulator Emulator { get; }

    public EcsRamRoleCredentialsProvider Provider { get; }

    public int Tokens => Emulator.Count(MetadataEndpoint.Token);

    public int Roles => Emulator.Count(MetadataEndpoint.Role);

    public int Credentials => Emulator.Count(MetadataEndpoint.Credentials);

    /// <summary>How many reads came without a token.</summary>
    public int ReadsWithoutToken => Emulator.Requests.Count(r => r.Method == "GET" && !r.Headers.ContainsKey("X-aliyun-ecs-metadata-token"));

    public static async Task<EmulatedProvider> StartAsync(
        MetadataEmulatorOptions? instance = null, Action<EcsRamRoleCredentialsProviderOptions>? configure = null, Dictionary<string,
            string>? environment = null)
    {
        var emulator = await MetadataEmulator.StartAsync(instance);
        var options = new EcsRamRoleCredentialsProviderOptions
        {
            MetadataEndpoint = emulator.Endpoint,
            Environment = new(name => environment?.GetValueOrDefault(name)),
            TimeProvider = instance?.TimeProvider ?? TimeProvider.System,

            // A busy machine answers late; tests of time-outs set their own.
            AttemptTimeouts = [TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20)],
            AttemptDelay = TimeSpan.FromMilliseconds(20),
            TotalTimeout = TimeSpan.FromSeconds(20),
            MandatoryRefreshWait = TimeSpan.FromSeconds(30),
            MostAttempts = 0,
        };
        configure?.Invoke(options);
        options.MostAttempts = options.MostAttempts > 0 ? options.MostAttempts : options.AttemptTimeouts.Count;
        return new(emulator, new(options));
    }

    public StsCredentials Get() => Provider.GetCredentials();

    public CredentialsUnavailableException Fail() => Assert.Throws<CredentialsUnavailableException>(Get);

    public async ValueTask DisposeAsync()
    {
        Provider.Dispose();
        await Emulator.DisposeAsync();
    }
}
