namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>The latest that the service's clock can have shown at a moment: what is left to go by where no clock tells how old a credential is.</summary>
internal sealed class ServerTimeBound(DateTimeOffset latest, ClockReading at)
{
    /// <summary>How old a credential is at most that was made at <paramref name="issuedAt"/>.</summary>
    public TimeSpan AgeOf(DateTimeOffset issuedAt, ClockReading now, TimeProvider time)
    {
        var age = latest + now.Since(at, time) - issuedAt;
        return age > TimeSpan.Zero ? age : TimeSpan.Zero;
    }
}
