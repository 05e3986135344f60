using System.Diagnostics;
using System.Globalization;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>Reads the credentials of the RAM role from the metadata service of the ECS instance, with the attempts and pauses of the options.</summary>
internal sealed class MetadataSource(EcsRamRoleCredentialsProviderOptions options) : ICredentialsSource
{
    private string? _discoveredRole;

    public string Name => "ECS RAM role";

    public FetchResult Fetch(bool persistent, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        if (EnvironmentVariables.IsTrue(EnvironmentVariables.MetadataDisabled))
        {
            return new FetchFailure { Message = $"{Name}: reading instance metadata is switched off by {EnvironmentVariables.MetadataDisabled}." };
        }

        var configured = options.RoleName ?? EnvironmentVariables.Get(EnvironmentVariables.MetadataRoleName);
        if (configured is not null && !RoleNameRule.IsValid(configured))
        {
            return new FetchFailure { Message = $"{Name}: {EnvironmentVariables.MetadataRoleName} {RoleNameRule.Text}; its value does not." };
        }

        var v1 = EnvironmentVariables.IsTrue(EnvironmentVariables.MetadataV1Disabled) ? MetadataV1Use.Never : options.MetadataV1;
        var exchange = new MetadataExchange(options, v1, configured ?? _discoveredRole, isDiscovered: configured is null && _discoveredRole is not null);

        // One attempt of an outage gets the longest time: it is the only one for a while.
        var timeouts = persistent ? options.AttemptTimeouts : [options.AttemptTimeouts[options.AttemptTimeouts.Count - 1]];
        for (var attempt = 1; ; attempt++)
        {
            var timeout = timeouts[attempt - 1];
            try
            {
                var fetched = exchange.Attempt(() => Shorter(timeout, options.TotalTimeout - watch.Elapsed), cancellationToken);
                _discoveredRole = configured is null ? exchange.RoleName : null;
                if (fetched.Remaining(options.TimeProvider.GetUtcNow()) > TimeSpan.Zero || attempt == timeouts.Count || !Pause(attempt, watch, cancellationToken))
                {
                    return fetched;
                }
            }
            catch (MetadataException exception)
            {
                if (!exception.IsRetryable || attempt == timeouts.Count || !Pause(attempt, watch, cancellationToken))
                {
                    return Failure(exception, attempt, watch.Elapsed);
                }
            }
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>Waits a random while; <see langword="false"/> when the time for the refresh is used up.</summary>
    private bool Pause(int attempt, Stopwatch watch, CancellationToken cancellationToken)
    {
        var delay = TimeSpan.FromTicks((long)(options.AttemptDelay.Ticks * Math.Pow(4, attempt - 1) * Jitter.Next()));
        if (watch.Elapsed + delay >= options.TotalTimeout)
        {
            return false;
        }

        cancellationToken.WaitHandle.WaitOne(delay);
        cancellationToken.ThrowIfCancellationRequested();
        return true;
    }

    private FetchFailure Failure(MetadataException exception, int attempts, TimeSpan elapsed) => new()
    {
        Message = string.Format(
            CultureInfo.InvariantCulture,
            "{0}: the {1} request to {2} failed: {3} (status {4}, attempts {5}, {6:0.0} s). {7}",
            Name,
            exception.Stage,
            options.MetadataEndpoint.GetLeftPart(UriPartial.Authority),
            exception.Message,
            exception.Status is { } status ? status : "none",
            attempts,
            elapsed.TotalSeconds,
            MetadataAdvice.For(exception)),
        Stage = exception.Stage,
        StatusCode = exception.Status,
        Attempts = attempts,
        Elapsed = elapsed,
        Endpoint = options.MetadataEndpoint,
    };
}
