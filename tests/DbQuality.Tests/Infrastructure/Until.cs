using System.Diagnostics;

namespace DbQuality.Tests.Infrastructure;

/// <summary>Waits that end: what never comes fails its test, and says why.</summary>
internal static class Until
{
    /// <summary>For what takes seconds on a quiet machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <param name="holds">Asked every few milliseconds.</param>
    /// <param name="cause">The process that is to bring it about, with its standard error redirected; its end is the end of hope.</param>
    public static async Task TrueAsync(Func<bool> holds, Process? cause = null)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            if (cause is { HasExited: true } && !holds())
                Assert.Fail($"The process has ended with {cause.ExitCode} before: {await cause.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
            if (watch.Elapsed > Longest) Assert.Fail($"It did not come about within {Longest}.");
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }
    }
}
