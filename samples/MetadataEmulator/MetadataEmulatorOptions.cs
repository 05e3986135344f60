namespace AccessKeyAnalyzer.Emulation;

/// <summary>The instance that the emulator plays.</summary>
public sealed class MetadataEmulatorOptions
{
    /// <summary>The port on loopback; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The role that is attached; null for none.</summary>
    public string? RoleName { get; init; } = "EmulatedRole";

    /// <summary>How long each credential is valid. Six hours on a real instance.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(6);

    /// <summary>
    /// How long before its expiry a credential is replaced; both are valid then. Half an hour on a real instance, and at most half of the life here.
    /// </summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Hardened mode, normal mode, or both.</summary>
    public MetadataMode Mode { get; init; }

    /// <summary>The clock that the credentials and the Date header follow.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
