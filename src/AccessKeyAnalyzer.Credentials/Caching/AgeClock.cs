using System.Runtime.InteropServices;

namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>The clock by which credentials age: one that also counts the time that the machine sleeps, where there is one.</summary>
internal static class AgeClock
{
    /// <summary>The clock to use where <paramref name="time"/> was asked for, and whether it counts sleep.</summary>
    public static TimeProvider For(TimeProvider time, out bool countsSleep)
    {
        // A clock of a test, or of somebody who knows better, is taken as it is.
        countsSleep = false;
        if (!ReferenceEquals(time, TimeProvider.System))
        {
            return time;
        }

        if (BootClock.Instance is { } boot)
        {
            countsSleep = true;
            return boot;
        }

        // Windows: QueryPerformanceCounter counts sleep and hibernation ("Acquiring high-resolution time stamps"). Elsewhere nothing is promised.
        countsSleep = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
        return time;
    }

    /// <summary>Linux: the clock of the system, but for the timestamp, which is the time since the machine was started, with all that it slept.</summary>
    private sealed class BootClock : TimeProvider
    {
        // CLOCK_BOOTTIME of Linux's time.h, which goes on while the machine sleeps.
        private const int ClockBootTime = 7;
        private const long NanosecondsInASecond = 1_000_000_000;

        public static readonly BootClock? Instance = IsThere() ? new() : null;

        public override long TimestampFrequency => NanosecondsInASecond;

        public override long GetTimestamp()
        {
            _ = GetTime(ClockBootTime, out var time);
            return time.Seconds * NanosecondsInASecond + time.Nanoseconds;
        }

        private static bool IsThere()
        {
            try
            {
                return RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && GetTime(ClockBootTime, out _) == 0;
            }
            catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
            {
                return false;
            }
        }

        [DllImport("libc", EntryPoint = "clock_gettime")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#if NET
        [SuppressGCTransition]
#endif
        private static extern int GetTime(int clock, out TimeSpecification time);

        [StructLayout(LayoutKind.Sequential)]
        private readonly struct TimeSpecification
        {
            private readonly nint _seconds;
            private readonly nint _nanoseconds;

            public long Seconds => _seconds;

            public long Nanoseconds => _nanoseconds;
        }
    }
}
