// Runs hostile projects against the built tool, as a stranger would, and looks whether anything gets out. See README.md.
using System.Diagnostics;
using System.Runtime.InteropServices;
using DbQuality.Hostile;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return args is ["--help"] ? 0 : 2;
}

var payloads = PayloadReader.ReadAll(Repository.Payloads);
if (options.List)
{
    foreach (var payload in payloads) Console.WriteLine($"{payload,-50} {payload.Tries}");
    Console.WriteLine($"{payloads.Count(payload => payload.Verdict == Verdict.Contained)} payloads, {payloads.Count(payload => payload.Verdict != Verdict.Contained)} tests of the suite itself, {Plan.Of(payloads, options).Count} runs");
    return 0;
}

var runs = Plan.Of(payloads, options);
var clock = Stopwatch.StartNew();
var report = new Report(runs.Count);
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    using var suite = new Suite(options.Tool);
    await Parallel.ForEachAsync(runs, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = stop.Token }, async (planned, ct) =>
    {
        using var run = new HostileRun(planned, suite);
        var outcome = await run.RunAsync(ct);
        var keeps = options.Keep && !outcome.IsRight;
        if (keeps) await File.WriteAllTextAsync(Path.Combine(run.Folder, "output.txt"), outcome.Output, CancellationToken.None);
        run.Remove(keeps);
        report.Add(outcome, keeps ? run.Folder : null);
    });
}
catch (OperationCanceledException)
{
    Console.WriteLine("Stopped.");
    return 1;
}
report.Close(clock.Elapsed);
return report.AllAreRight ? 0 : 1;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
