using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials.Chain;

/// <summary>A profile in a file, for a developer's machine. The file is read again when it changes.</summary>
/// <param name="name">What messages call the source.</param>
/// <param name="chain">What the links share.</param>
internal abstract class ProfileFileLink(string name, ChainSettings chain) : ChainLink(name)
{
    // In bytes. A profile file has a few hundred; another file of that name must not fill the memory.
    private const long LargestFile = 1024 * 1024;

    /// <summary>A file that is just being written is whole again a moment later. One that stays broken is told.</summary>
    private static readonly TimeSpan BrokenFor = TimeSpan.FromMinutes(1);

    private readonly object _gate = new();
    private (DateTime Written, long Length, string? Name) _stamp;
    private IStsCredentialsProvider? _provider;
    private long? _brokenSince;
    private string _reason = "";

    public override TimeSpan HoldsFor => TimeSpan.FromSeconds(10);

    public override IStsCredentialsProvider? Find(out string reason)
    {
        var name = Chain.Environment.Get(EnvironmentReader.Profile);
        if (Locate(name, out reason) is not { } file)
        {
            return null;
        }

        var stamp = (file.LastWriteTimeUtc, file.Length, name);
        lock (_gate)
        {
            try
            {
                if (_stamp != stamp)
                {
                    // The old provider is left to the callers that still wait for it.
                    _provider = Open(file, name, out _reason);
                    _stamp = stamp;
                    _brokenSince = null;
                }
            }
            catch (FormatException exception) when (IsStillGood())
            {
                _reason = exception.Message;
            }
            catch (FormatException exception)
            {
                throw Misconfigured(exception.Message);
            }

            reason = _reason;
            return _provider;
        }
    }

    public override void Dispose()
    {
        lock (_gate)
        {
            (_provider as IDisposable)?.Dispose();
        }
    }

    protected ChainSettings Chain { get; } = chain;

    /// <summary>What messages call the file.</summary>
    protected abstract string Shown { get; }

    /// <summary>The file, if it is there.</summary>
    /// <param name="name">The profile that somebody asks for.</param>
    /// <param name="reason">Why there is none.</param>
    /// <exception cref="CredentialsUnavailableException">Somebody asks for it, and it is not there.</exception>
    protected abstract FileInfo? Locate(string? name, out string reason);

    /// <summary>The profile of that name in the text, or the one that serves where none is named.</summary>
    /// <exception cref="FormatException">The text is none of its format.</exception>
    protected abstract CliProfile? Find(byte[] text, string? name);

    /// <summary>Whether the last reading serves on although the file cannot be read now: as long as its token is good, or for a while.</summary>
    private bool IsStillGood()
    {
        _brokenSince ??= Chain.Time.GetTimestamp();
        return _provider is CredentialsCache cache
            ? cache.TryGetCached(out _)
            : _provider is not null && Chain.Time.GetElapsedTime(_brokenSince.Value) < BrokenFor;
    }

    private IStsCredentialsProvider? Open(FileInfo file, string? name, out string reason)
    {
        var text = Read(file);
        var profile = Profile(text, name);
        reason = $"{Shown} has no current profile";
        var provider = profile is null ? null : new ProfileProviders(Name, Chain, other => Profile(text, other)).Open(profile, out reason);

        // The current profile may be one for other tools. Whoever names a profile means that identity and no other.
        return provider is null && name is not null
            ? throw Misconfigured(profile is null ? $"there is no profile '{name}', which {EnvironmentReader.Profile} names" : reason)
            : provider;
    }

    /// <exception cref="FormatException">The file cannot be read.</exception>
    private byte[] Read(FileInfo file)
    {
        try
        {
            return file.Length <= LargestFile ? File.ReadAllBytes(file.FullName) : throw new FormatException($"{Shown} is too large");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(exception);
        }
    }

    private CliProfile? Profile(byte[] text, string? name)
    {
        try
        {
            return Find(text, name);
        }
        catch (FormatException exception)
        {
            throw Unreadable(exception);
        }
    }

    private FormatException Unreadable(Exception exception) => new($"{Shown} cannot be read ({exception.GetType().Name})");
}
