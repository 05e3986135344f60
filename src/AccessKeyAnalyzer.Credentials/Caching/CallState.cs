namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>What one call remembers between its waits.</summary>
internal struct CallState
{
    private bool _hasWaited;
    private bool _hasMetStale;

    /// <summary>Whether the caller may be asked to wait for a credential that it could also do without.</summary>
    public readonly bool IsPatient => !_hasWaited;

    /// <summary>After the wait: what to hand out, or <see langword="null"/> to judge again without waiting for something better.</summary>
    /// <exception cref="CredentialsUnavailableException">There is nothing to hand out.</exception>
    public StsCredentials? Settle(RefreshVerdict verdict)
    {
        _hasWaited = true;
        if (!verdict.Flight!.IsCompleted)
        {
            return null;
        }

        var outcome = verdict.Flight.Outcome;
        if (outcome.IsStale && !_hasMetStale)
        {
            // The process was frozen in the middle of it. A fresh one tells how things are now; a second such accident is told.
            _hasMetStale = true;
            return null;
        }

        return outcome == FlightOutcome.Disposed || outcome.Credentials is null && verdict.Credentials is not null ? null : outcome.CredentialsOrThrow();
    }
}
