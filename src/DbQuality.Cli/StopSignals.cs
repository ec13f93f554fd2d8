using System.Runtime.InteropServices;
using DbQuality.Runs;

namespace DbQuality.Cli;

/// <summary>Ctrl+C, SIGTERM and SIGHUP as a cancellation; the second signal ends the process at once, and so does time where the first has no effect.</summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2.5);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public StopSignals()
    {
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop),
        ];
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        source.Dispose();
    }

    /// <summary>A verb that does not look at its cancellation ends all the same; the gate's own runs are ended before, see <see cref="GateRequest.Overdue"/>.</summary>
    private static void EndLater()
    {
        Thread.Sleep(Grace);
        Failures.End(null);
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !source.IsCancellationRequested;
        if (!signal.Cancel) return;
        new Thread(EndLater) { IsBackground = true, Name = "stop" }.Start();
        source.Cancel();
    }
}
