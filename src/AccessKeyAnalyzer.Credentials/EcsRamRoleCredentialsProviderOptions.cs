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
    /// The metadata service, by scheme, host and port; a path is left out of account. Plain http is accepted for 100.100.100.200 (the default)
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

    /// <summary>The lifetime asked for each metadata token: 1 s to 6 h. One token serves one refresh. Default 300 s.</summary>
    public TimeSpan MetadataTokenLifetime { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>How long each request may take in the first, second, … attempt; their number is the number of attempts. Default 1 s, 2 s, 4 s.</summary>
    public IReadOnlyList<TimeSpan> AttemptTimeouts { get; set; } = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <summary>The longest pause after the first failed attempt; each further one is four times as long. The pause is random. Default 100 ms.</summary>
    public TimeSpan AttemptDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long all attempts of one refresh may take together. Default 8 s.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>While there has never been a credential: how long a failure is shared with later callers. Default 1 s.</summary>
    public TimeSpan FailureCacheDuration { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The longest pause between attempts while refreshes keep failing. The pause starts at 1 s and doubles. Default 60 s.
    /// </summary>
    public TimeSpan MaximumRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long before expiry a refresh starts in the background. The service hands out a new credential 30 minutes before the old one
    /// expires (the default). A credential that lives less than twice as long is refreshed at half-life.
    /// </summary>
    public TimeSpan RefreshBeforeExpiration { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The background refresh starts up to this much later, at random, so that a fleet does not ask at once. Default 5 minutes.</summary>
    public TimeSpan RefreshJitter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The pause, +/- 20 %, after a refresh that brought the same credential again. Default 60 s.</summary>
    public TimeSpan NotRotatedRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// From how long before expiry calls wait for a refresh, at most <see cref="MandatoryRefreshWait"/>. Default 60 s, and at most a tenth
    /// of the credential's life.
    /// </summary>
    public TimeSpan MandatoryRefreshBeforeExpiration { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a call waits for a refresh while the credential is still valid; then it gets that credential. Default 1.9 s: with what a busy
    /// machine adds, the call is back within 2 s.
    /// </summary>
    public TimeSpan MandatoryRefreshWait { get; set; } = TimeSpan.FromSeconds(1.9);

    /// <summary>
    /// How long an expired credential is still handed out while no refresh succeeds. Default zero, at most 15 minutes: nothing is known of a
    /// service that accepts it.
    /// </summary>
    public TimeSpan ExpiredGracePeriod { get; set; }

    /// <summary>Where environment variables are read; tests replace it, so that they do not depend on the machine.</summary>
    internal EnvironmentReader Environment { get; set; } = EnvironmentReader.Process;

    /// <summary>A copy that nobody else can change, after a check of every value.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal EcsRamRoleCredentialsProviderOptions Checked()
    {
        var copy = (EcsRamRoleCredentialsProviderOptions)MemberwiseClone();
        _ = TrustedEndpoint.Check(MetadataEndpoint, nameof(MetadataEndpoint));
        _ = TimeProvider ?? throw new ArgumentNullException(nameof(TimeProvider));
        copy.RoleName = string.IsNullOrWhiteSpace(RoleName) ? null : RoleName;
        Require(copy.RoleName is null || RoleNameRule.IsValid(copy.RoleName), nameof(RoleName), RoleNameRule.Text);
        Require(MetadataV1 is >= MetadataV1Use.IfTokenEndpointMissing and <= MetadataV1Use.OnAnyTokenFailure, nameof(MetadataV1), "is none of its values");
        copy.AttemptTimeouts = [.. AttemptTimeouts ?? []];
        var areTimeouts = copy.AttemptTimeouts.Count is >= 1 and <= 10 && copy.AttemptTimeouts.All(t => InRange(t, 1, 60_000));
        Require(areTimeouts, nameof(AttemptTimeouts), "is one to ten times of at most a minute");
        RequireRange(MetadataTokenLifetime, nameof(MetadataTokenLifetime), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(21600));
        RequireRange(AttemptDelay, nameof(AttemptDelay), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        RequireRange(TotalTimeout, nameof(TotalTimeout), TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5));
        RequireRange(FailureCacheDuration, nameof(FailureCacheDuration), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        RequireRange(MaximumRetryDelay, nameof(MaximumRetryDelay), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        RequireRange(RefreshBeforeExpiration, nameof(RefreshBeforeExpiration), TimeSpan.Zero, TimeSpan.FromHours(36));
        RequireRange(RefreshJitter, nameof(RefreshJitter), TimeSpan.Zero, TimeSpan.FromHours(1));
        RequireRange(NotRotatedRetryDelay, nameof(NotRotatedRetryDelay), TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        RequireRange(MandatoryRefreshBeforeExpiration, nameof(MandatoryRefreshBeforeExpiration), TimeSpan.Zero, TimeSpan.FromHours(1));
        RequireRange(MandatoryRefreshWait, nameof(MandatoryRefreshWait), TimeSpan.Zero, TimeSpan.FromMinutes(1));
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
        ColdFailureRetry = FailureCacheDuration,
    };

    private static bool InRange(TimeSpan value, int lowMilliseconds, int highMilliseconds) =>
        value.TotalMilliseconds >= lowMilliseconds && value.TotalMilliseconds <= highMilliseconds;

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
