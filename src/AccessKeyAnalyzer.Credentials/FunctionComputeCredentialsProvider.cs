using System.Diagnostics.CodeAnalysis;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Diagnostics;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Hands out the credentials that Function Compute hands over with each invocation, and of all invocations the newest: a client that is
/// built once signs with them. Safe for use by several threads.
/// </summary>
/// <remarks>
/// Each invocation is told by <see cref="Receive"/>. The generator of the package writes that call: <c>context.GetCredentialsProvider()</c>
/// for handlers, where Aliyun.Serverless.Core is referenced, and <c>services.AddFunctionComputeCredentials()</c> for custom runtimes, where
/// ASP.NET Core is. The facts are those of Alibaba Cloud's pages "Context" (C#) and "Context and log format" (custom runtimes).
/// </remarks>
public sealed class FunctionComputeCredentialsProvider : StsCredentialsProvider
{
    private const string SourceName = "Function Compute";

    /// <summary>How many replaced credentials are remembered: more than invocations of one instance bring in an hour.</summary>
    private const int Remembered = 16;

    /// <summary>The platform lets credentials live so long, and does not tell how much of that is over.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(36);

    /// <summary>How long invocations that bring older credentials may come in between those that bring the newest.</summary>
    private static readonly TimeSpan LongestOverlap = TimeSpan.FromHours(1);

    private readonly object _gate = new();
    private readonly Queue<string> _replaced = new();
    private readonly TimeProvider _time;
    private volatile Held? _held;
    private volatile string? _problem;

    /// <summary>A provider that nobody has told anything yet. A process needs one only, which is <see cref="Shared"/>.</summary>
    /// <param name="timeProvider">The clocks by which credentials age; <see langword="null"/> for those of the system.</param>
    public FunctionComputeCredentialsProvider(TimeProvider? timeProvider = null) =>
        _time = AgeClock.For(timeProvider ?? TimeProvider.System, out _);

    /// <summary>The provider of this process.</summary>
    public static FunctionComputeCredentialsProvider Shared { get; } = new();

    /// <summary>Whether this process runs in Function Compute, which alone sets environment variables with names that start with <c>FC_</c>.</summary>
    public static bool IsFunctionCompute => IsIn(EnvironmentReader.Process);

    /// <summary>
    /// Tells what an invocation brought. Credentials that have been replaced do not come back, unless an hour long no invocation brings the
    /// newer ones; values that are incomplete or malformed change nothing, and are what a later exception names where there are no others.
    /// </summary>
    /// <param name="accessKeyId">The AccessKey ID.</param>
    /// <param name="accessKeySecret">The AccessKey secret.</param>
    /// <param name="securityToken">The security token.</param>
    public void Receive(string? accessKeyId, string? accessKeySecret, string? securityToken)
    {
        var problem = Problem(accessKeyId, accessKeySecret, securityToken);
        _problem = problem;
        if (problem is not null)
        {
            return;
        }

        var received = new StsCredentials(accessKeyId!, accessKeySecret!, securityToken) { Source = SourceName };
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            if (_held is not { } held || !held.Credentials.HasSameValues(received))
            {
                Replace(received, now);
            }
            else
            {
                held.LastReceived = now;
            }
        }
    }

    /// <inheritdoc/>
    public override StsCredentials GetCredentials(CancellationToken cancellationToken = default) =>
        Newest(out var reason) ?? throw new CredentialsUnavailableException($"{SourceName}: {reason}.");

    /// <inheritdoc/>
#pragma warning disable CA1849, VSTHRD103 // Nothing here waits.
    public override ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        Newest(out var reason) is { } newest
            ? new(newest)
            : new(Task.FromException<StsCredentials>(new CredentialsUnavailableException($"{SourceName}: {reason}.")));
#pragma warning restore CA1849, VSTHRD103

    /// <inheritdoc/>
    public override bool TryGetCached([NotNullWhen(true)] out StsCredentials? credentials)
    {
        credentials = Newest(out _);
        return credentials is not null;
    }

    internal static bool IsIn(EnvironmentReader environment) =>
        environment.Get("FC_FUNCTION_NAME") is not null || environment.Get("FC_INSTANCE_ID") is not null;

    private StsCredentials? Newest(out string reason)
    {
        var held = _held;
        if (held is not null && _time.GetElapsedTime(held.LastReceived) < LongestLife)
        {
            reason = "";
            return held.Credentials;
        }

        reason = _problem
            ?? (held is null
                ? "no invocation has brought credentials yet. Code that runs before the first one has none. Each is told by "
                    + "GetCredentialsProvider() of its context, or in a custom runtime by AddFunctionComputeCredentials()"
                : "the last invocation is 36 hours ago, and its credentials are over");
        return null;
    }

    private void Replace(StsCredentials received, long now)
    {
        if (_held is { } held)
        {
            if (_replaced.Contains(received.AccessKeyId) && _time.GetElapsedTime(held.LastReceived, now) < LongestOverlap)
            {
                return;
            }

            _replaced.Enqueue(held.Credentials.AccessKeyId);
            if (_replaced.Count > Remembered)
            {
                _ = _replaced.Dequeue();
            }
        }

        _held = new(received) { LastReceived = now };
        CredentialsEventSource.Log.SourceChosen(SourceName, received.ShownId);
    }

    private static string? Problem(string? accessKeyId, string? accessKeySecret, string? securityToken)
    {
        (string Name, string? Value)[] values =
            [("AccessKey ID", accessKeyId), ("AccessKey secret", accessKeySecret), ("security token", securityToken)];
        var missing = values.Where(value => string.IsNullOrWhiteSpace(value.Value)).Select(value => value.Name).ToList();
        return missing.Count == values.Length ? "the last invocation brought no credentials. Give the function a role"
            : missing.Count > 0 ? $"the last invocation brought no {missing[0]}"
            : values.FirstOrDefault(value => !value.Value!.All(IsPlain)).Name is { } odd ? $"the {odd} of the last invocation is malformed"
            : null;
    }

    /// <summary>A comma stands between the values of a header that was sent twice.</summary>
    private static bool IsPlain(char character) => character is > ' ' and <= '~' and not ',';

    private sealed class Held(StsCredentials credentials)
    {
        private long _lastReceived;

        public StsCredentials Credentials { get; } = credentials;

        /// <summary>When an invocation brought them last.</summary>
        public long LastReceived
        {
            get => Volatile.Read(ref _lastReceived);
            set => Volatile.Write(ref _lastReceived, value);
        }
    }
}
