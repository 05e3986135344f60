using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;
using AccessKeyAnalyzer.Credentials.Metadata;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// How <see cref="EcsRamRoleCredentialsProvider"/> reads and refreshes. The defaults suit a production instance. The provider copies the
/// values when it is made; changing them afterwards has no effect.
/// </summary>
public sealed class EcsRamRoleCredentialsProviderOptions
{
    /// <summary>
    /// The name of the RAM role that is attached to the instance. <see langword="null"/>: the environment variable
    /// <c>ALIBABA_CLOUD_ECS_METADATA</c> names it, or else the instance itself.
    /// </summary>
    public string? RoleName { get; set; }

    /// <summary>
    /// The metadata service, by scheme, host and port: a path or a query is refused. Plain http is accepted for 100.100.100.200 (the default)
    /// and loopback only. The runtime configuration knob
    /// <c>AccessKeyAnalyzer.Credentials.MetadataEndpoint</c> changes the default; no environment variable does.
    /// </summary>
    public Uri MetadataEndpoint { get; set; } = TrustedEndpoint.Default();

    /// <summary>The clocks by which credentials age. Time-outs of requests run in real time.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// When the metadata may be read without a token. <c>ALIBABA_CLOUD_IMDSV1_DISABLED=true</c> in the environment overrules it to
    /// <see cref="MetadataV1Use.Never"/>.
    /// </summary>
    public MetadataV1Use MetadataV1 { get; set; } = MetadataV1Use.IfTokenEndpointMissing;

    /// <summary>
    /// How long all attempts of one refresh may take together, and with that how long a caller may wait who has no valid credential:
    /// 1 ms to 5 minutes. A service that comes back sooner is found. Default 8 s.
    /// </summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>
    /// How long an expired credential is still handed out while no refresh succeeds. Default zero, at most 15 minutes: nothing is known of a
    /// service that accepts it.
    /// </summary>
    public TimeSpan ExpiredGracePeriod { get; set; }

    /// <summary>The lifetime asked for each metadata token: 1 s to 6 h. One token serves one refresh. Default 300 s.</summary>
    internal TimeSpan MetadataTokenLifetime { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>How long each request may take at first, after one time-out, after two. Default 1 s, 2 s, 4 s; then half of the time that is left.</summary>
    internal IReadOnlyList<TimeSpan> AttemptTimeouts { get; set; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <summary>
    /// The longest pause after the first failed attempt; each further one is twice as long, up to 16 times. Half of it is random. Default 100 ms.
    /// </summary>
    internal TimeSpan AttemptDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The longest pause between attempts while refreshes keep failing. The pause starts at 1 s and doubles. Default 60 s.
    /// </summary>
    internal TimeSpan MaximumRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long before expiry a refresh starts in the background. The service hands out a new credential 30 minutes before the old one
    /// expires (the default). A credential that lives less than twice as long is refreshed at half-life.
    /// </summary>
    internal TimeSpan RefreshBeforeExpiration { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The background refresh starts up to this much later, at random, so that a fleet does not ask at once. Default 5 minutes.</summary>
    internal TimeSpan RefreshJitter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The pause, +/- 20 %, after a refresh that brought the same credential again. Default 60 s.</summary>
    internal TimeSpan NotRotatedRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// From how long before expiry calls wait for a refresh, at most <see cref="MandatoryRefreshWait"/>. Default 60 s, and at most a tenth
    /// of the credential's life.
    /// </summary>
    internal TimeSpan MandatoryRefreshBeforeExpiration { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a call waits for a refresh while the credential is still valid; then it gets that credential. Default 1.9 s: with what a busy
    /// machine adds, the call is back within 2 s.
    /// </summary>
    internal TimeSpan MandatoryRefreshWait { get; set; } = TimeSpan.FromSeconds(1.9);

    /// <summary>Where environment variables are read; tests replace it, so that they do not depend on the machine.</summary>
    internal EnvironmentReader Environment { get; set; } = EnvironmentReader.Process;

    /// <summary>Where the random part of pauses comes from.</summary>
    internal Func<double> Random { get; set; } = Jitter.Next;

    /// <summary>More attempts than this are not made, whatever time is left; for tests, which do not count on time.</summary>
    internal int MostAttempts { get; set; } = int.MaxValue;

    /// <summary>A copy that nobody else can change, after a check of every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal EcsRamRoleCredentialsProviderOptions Checked()
    {
        var copy = (EcsRamRoleCredentialsProviderOptions)MemberwiseClone();
        _ = TrustedEndpoint.CheckHost(MetadataEndpoint, nameof(MetadataEndpoint));
        _ = TimeProvider ?? throw new ArgumentNullException(nameof(TimeProvider));
        copy.RoleName = string.IsNullOrWhiteSpace(RoleName) ? null : RoleName;
        Require(copy.RoleName is null || RoleNameRule.IsValid(copy.RoleName), nameof(RoleName), RoleNameRule.Text);
        Require(MetadataV1 is >= MetadataV1Use.IfTokenEndpointMissing and <= MetadataV1Use.OnAnyTokenFailure, nameof(MetadataV1), "is none of its values");
        RequireRange(TotalTimeout, nameof(TotalTimeout), TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5));
        RequireRange(ExpiredGracePeriod, nameof(ExpiredGracePeriod), TimeSpan.Zero, TimeSpan.FromMinutes(15));
        return copy;
    }

    internal RefreshPolicy ToPolicy() => new()
    {
        AdvisoryBeforeExpiration = RefreshBeforeExpiration,
        AdvisoryJitter = RefreshJitter,
        MandatoryBeforeExpiration = MandatoryRefreshBeforeExpiration,
        MandatoryWait = MandatoryRefreshWait,
        ExpiredGracePeriod = ExpiredGracePeriod,
        UnchangedRetry = NotRotatedRetryDelay,
        FailureRetryCap = MaximumRetryDelay,
        Random = Random,
    };

    private static void RequireRange(TimeSpan value, string name, TimeSpan low, TimeSpan high) =>
        Require(value >= low && value <= high, name, FormattableString.Invariant($"lies between {low} and {high}"));

    private static void Require(bool condition, string name, string rule)
    {
        if (!condition)
        {
            throw new ArgumentException($"{nameof(EcsRamRoleCredentialsProviderOptions)}.{name} {rule}.", name);
        }
    }
}
