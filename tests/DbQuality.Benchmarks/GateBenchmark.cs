using System.Diagnostics;
using System.Globalization;

namespace DbQuality.Benchmarks;

/// <summary>
/// The gate of a project against the floor: copy a prepared cluster, start it, run the same scripts in one psql
/// session, stop. Both run in turn, as whole processes; the ratio is of the medians.
/// </summary>
internal sealed class GateBenchmark : IBenchmark
{
    private const int Rounds = 9;
    private const double Limit = 2.5;

    public string Verb => "gate";

    public string Usage => "<dbquality.dll> <project folder> [role of the scripts …]";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (args.Length < 2) return 2;
        var (tool, project, roles) = (args[0], args[1], args[2..]);
        var floor = Path.Combine(AppContext.BaseDirectory, "floor.sh");
        var template = Path.Combine(Path.GetTempPath(), $"dbquality-floor-{Environment.ProcessId}");
        try
        {
            await RunProcessAsync(["bash", floor, "prepare", template, .. roles], cancellationToken);
            return await CompareAsync(
                gate: ["dotnet", "exec", tool, "check", project, "--verbosity", "quiet"],
                floor: ["bash", floor, "run", template, Path.Combine(project, "migrations")], cancellationToken);
        }
        finally
        {
            Directory.Delete(template, recursive: true);
        }
    }

    private static async Task<int> CompareAsync(string[] gate, string[] floor, CancellationToken cancellationToken)
    {
        await TimeAsync(gate, cancellationToken);
        await TimeAsync(floor, cancellationToken);
        var times = new List<(double Gate, double Floor)>();
        for (var round = 0; round < Rounds; round++)
            times.Add((await TimeAsync(gate, cancellationToken), await TimeAsync(floor, cancellationToken)));
        var (gateTime, floorTime) = (Median(times.Select(time => time.Gate)), Median(times.Select(time => time.Floor)));
        var ratio = gateTime / floorTime;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"gate {gateTime:F0} ms, floor {floorTime:F0} ms, ratio {ratio:F2} (limit {Limit}), medians of {Rounds}"));
        return ratio < Limit ? 0 : 1;
    }

    private static async Task<double> TimeAsync(string[] command, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        await RunProcessAsync(command, cancellationToken);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    private static async Task RunProcessAsync(string[] command, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}:\n{await output}{await error}");
    }
}
