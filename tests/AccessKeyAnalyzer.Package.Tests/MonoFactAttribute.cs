namespace AccessKeyAnalyzer.Package;

/// <summary>
/// A test that runs a program on Mono, the only runtime here that takes what .NET Framework takes. Where there is none, it is reported as skipped.
/// </summary>
internal sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute()
    {
        if (Command is null)
        {
            Skip = "There is no mono on the PATH (Debian: apt-get install mono-complete).";
        }
    }

    /// <summary>Where Mono is; <see langword="null"/> where there is none.</summary>
    public static string? Command { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, "mono"), Path.Combine(folder, "mono.exe") })
        .FirstOrDefault(File.Exists);
}
