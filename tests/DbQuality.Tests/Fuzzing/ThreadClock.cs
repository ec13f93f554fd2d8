using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DbQuality.Tests.Fuzzing;

/// <summary>Processor time of the running thread, of which a busy machine's other work takes nothing; elsewhere than on Linux the time of day.</summary>
internal static class ThreadClock
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of <c>time.h</c>.</summary>
    private const int OfThread = 3;

    public static TimeSpan Now => OperatingSystem.IsLinux() && GetTime(OfThread, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000)
        : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Time(long Seconds, long Nanoseconds);
}
