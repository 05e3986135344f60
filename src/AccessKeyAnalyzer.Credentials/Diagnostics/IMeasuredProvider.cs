namespace AccessKeyAnalyzer.Credentials.Diagnostics;

/// <summary>What the metrics ask a provider.</summary>
internal interface IMeasuredProvider
{
    /// <summary>What messages call it.</summary>
    string Name { get; }

    /// <summary>How long its cached credential is still good for; <see langword="null"/> without one, or without an expiry.</summary>
    TimeSpan? ExpiresIn { get; }
}
