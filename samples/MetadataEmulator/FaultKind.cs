namespace AccessKeyAnalyzer.Emulation;

/// <summary>The kinds of trouble that <see cref="Fault"/> makes.</summary>
public enum FaultKind
{
    /// <summary>See <see cref="Fault.Delay"/>.</summary>
    Delay,

    /// <summary>See <see cref="Fault.Drip"/>.</summary>
    Drip,

    /// <summary>See <see cref="Fault.Status"/>.</summary>
    Status,

    /// <summary>See <see cref="Fault.Dead"/>.</summary>
    Dead,

    /// <summary>See <see cref="Fault.Abort"/>.</summary>
    Abort,

    /// <summary>See <see cref="Fault.ExpiredCredential"/>.</summary>
    ExpiredCredential,
}
