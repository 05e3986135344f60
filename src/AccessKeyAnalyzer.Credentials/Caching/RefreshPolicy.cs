namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>The numbers of the refresh rules. Pure data; <see cref="Random"/> is a member so that tests can hold it still.</summary>
internal sealed class RefreshPolicy
{
    /// <summary>The service puts a new credential out this long before the old one expires: asking earlier gives the old one again.</summary>
    public TimeSpan AdvisoryBeforeExpiration { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Spreads the first attempts of a fleet that got its credentials at the same moment.</summary>
    public TimeSpan AdvisoryJitter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>From this long before expiry, a call rather waits than signs a request that may arrive too late.</summary>
    public TimeSpan MandatoryBeforeExpiration { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long such a call waits at most.</summary>
    public TimeSpan MandatoryWait { get; init; } = TimeSpan.FromSeconds(1.9);

    /// <summary>How long a credential is handed out past its expiry when no refresh succeeds. Nothing is known of a service that extends it.</summary>
    public TimeSpan ExpiredGracePeriod { get; init; }

    /// <summary>The wait after a refresh that brought the same credential again, +/- 20 %.</summary>
    public TimeSpan UnchangedRetry { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long to wait for a look at the service while nobody knows the age of the credential: often enough to see each rotation well
    /// before the old credential ends.
    /// </summary>
    public TimeSpan BlindLook(TimeSpan lifetime) => TimeSpan.FromTicks(Math.Min(AdvisoryBeforeExpiration.Ticks, lifetime.Ticks / 2) / 3);

    /// <summary>The wait after the same credential again. A twelfth of its life, for lives of minutes: an hour's life gives all of it.</summary>
    public TimeSpan UnchangedDelay(TimeSpan lifetime) =>
        TimeSpan.FromTicks(Math.Min(UnchangedRetry.Ticks, Math.Max(TimeSpan.TicksPerSecond, lifetime.Ticks / 12)));

    /// <summary>The first wait after a failed refresh; it doubles with each further one.</summary>
    public TimeSpan FailureRetryBase { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait after a failed refresh.</summary>
    public TimeSpan FailureRetryCap { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The longest wait after a failed refresh while there is no valid credential, so that every call fails meanwhile: the service must be
    /// found soon when it comes back, and nobody wants to restart a process for that.
    /// </summary>
    public TimeSpan NeededRetryCap { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For how long. Whoever has been without for longer can wait for <see cref="FailureRetryCap"/>.</summary>
    public TimeSpan NeededRetryPhase { get; init; } = TimeSpan.FromMinutes(25);

    /// <summary>A number from 0 (inclusive) to 1 (exclusive), from any thread.</summary>
    public Func<double> Random { get; init; } = Jitter.Next;

    /// <summary>A time between <paramref name="low"/> and <paramref name="high"/>, each as likely as the other.</summary>
    public TimeSpan Between(TimeSpan low, TimeSpan high) => low + TimeSpan.FromTicks((long)((high - low).Ticks * Random()));

    /// <summary>
    /// The wait after the n-th failure in a row: half of the doubled base is sure, the other half random. At the cap that is 45 s on
    /// average; with full jitter it would be 30 s, and the herd would wake up sooner than the service can be expected to.
    /// </summary>
    /// <param name="failures">How many there were.</param>
    /// <param name="needed">For how long there has been no valid credential; <see langword="null"/> while there is one.</param>
    public TimeSpan FailureDelay(int failures, TimeSpan? needed)
    {
        var cap = needed < NeededRetryPhase && NeededRetryCap < FailureRetryCap ? NeededRetryCap : FailureRetryCap;
        var ceiling = TimeSpan.FromSeconds(Math.Min(cap.TotalSeconds, FailureRetryBase.TotalSeconds * Math.Pow(2, Math.Min(failures, 20) - 1)));
        return Between(TimeSpan.FromTicks(ceiling.Ticks / 2), ceiling);
    }
}
