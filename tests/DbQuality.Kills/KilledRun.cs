using System.Diagnostics;

namespace DbQuality.Kills;

/// <summary>How a run ended.</summary>
/// <param name="Hit">The victim was there at its moment; else the run came to its own end.</param>
internal sealed record Ending(bool Hit, int ExitCode, string Output, TimeSpan Time)
{
    /// <summary>
    /// It says of itself that all is well. That <c>dotnet build</c> ends with 0 at SIGTERM, without a word or after the gate's errors, is the SDK's own doing.
    /// </summary>
    public bool ClaimsSuccess(Deed deed) =>
        ExitCode == 0 && (deed.Work is not (Work.Build or Work.FixBuild) || (Output.Trim().Length > 0 && !Output.Contains(": error DBQ", StringComparison.Ordinal)));
}

/// <summary>One run of the gate, and its end.</summary>
internal sealed class KilledRun(Workplace workplace, TestProject project, Deed deed, bool inTemporary, string given)
{
    /// <summary>A run whose server or watchdog is gone must notice that by itself.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public TestProject Project => project;

    public Deed Deed => deed;

    /// <summary>To its own end.</summary>
    public async Task<Ending> RunAsync()
    {
        var clock = Stopwatch.StartNew();
        using var run = Start();
        return await EndAsync(run, hit: false, clock);
    }

    /// <param name="delay">When; for <see cref="Victim.Beginning"/> how long after the watchdog is there.</param>
    public async Task<Ending> KillAsync(TimeSpan delay, Signal signal)
    {
        var clock = Stopwatch.StartNew();
        using var run = Start();
        var output = ReadAsync(run);
        var hit = deed.Victim == Victim.Beginning ? await KillAtBeginningAsync(run, delay) : await KillAfterAsync(run, delay, signal);
        return await EndAsync(run, hit, clock, output);
    }

    private Process Start()
    {
        // A session of its own, so that it has a process group that can be killed; and whatever started this may have ignored Ctrl+C.
        string[] arguments = ["env", "--default-signal=INT", "dotnet", .. Arguments()];
        var start = new ProcessStartInfo("setsid", arguments)
        {
            WorkingDirectory = project.Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["XDG_CACHE_HOME"] = workplace.Cache;
        if (inTemporary) start.Environment["DBQUALITY_TMP"] = workplace.Temporary;
        if (deed.Work == Work.Given) start.Environment["DBQUALITY_POSTGRES"] = given;
        return Process.Start(start)!;
    }

    private string[] Arguments() => deed.Work switch
    {
        Work.Build => [.. Build],
        Work.FixBuild => [.. Build, "-p:DbQualityMode=fix"],
        Work.Fix => ["exec", workplace.Tool, "fix", project.Folder],
        _ => ["exec", workplace.Tool, "check", project.Folder, "--reports", project.Answers],
    };

    private static string[] Build =>
        ["build", "-t:DbQualityGate", "--no-restore", "-tl:off", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"];

    private async Task<bool> KillAfterAsync(Process run, TimeSpan delay, Signal signal)
    {
        await Task.WhenAny(run.WaitForExitAsync(), Task.Delay(delay));
        while (!run.HasExited)
        {
            switch (deed.Victim)
            {
                case Victim.Run:
                    Processes.Signal(run.Id, signal);
                    return true;
                case Victim.Group:
                    Processes.SignalGroup(run.Id, signal);
                    return true;
            }
            if (Find(run.Id) is { } victim)
            {
                Processes.Signal(victim.Id, signal);
                return true;
            }
            // It is not there yet.
            await Task.Delay(5);
        }
        return false;
    }

    private static async Task<bool> KillAtBeginningAsync(Process run, TimeSpan delay)
    {
        while (!run.HasExited)
        {
            var tree = Processes.Tree(Processes.All(), run.Id);
            if (tree.Where(entry => entry.IsWatchdog).MinBy(entry => entry.Id) is { } watchdog)
            {
                if (delay > TimeSpan.Zero) await Task.Delay(delay);
                Processes.Signal(watchdog.Id, Signal.Kill);
                Processes.SignalGroup(run.Id, Signal.Kill);
                return true;
            }
            await Task.Delay(1);
        }
        return false;
    }

    private ProcessEntry? Find(int run)
    {
        var all = Processes.All();
        var tree = Processes.Tree(all, run);
        return deed.Victim switch
        {
            Victim.Watchdog => tree.Where(entry => entry.IsWatchdog).MinBy(entry => entry.Id),
            Victim.Server => tree.FirstOrDefault(entry => entry.IsServer(all)),
            _ => tree.FirstOrDefault(entry => entry.Id != run && entry.IsTool),
        };
    }

    private static async Task<string> ReadAsync(Process run)
    {
        var output = run.StandardOutput.ReadToEndAsync();
        return await run.StandardError.ReadToEndAsync() + await output;
    }

    private static async Task<Ending> EndAsync(Process run, bool hit, Stopwatch clock, Task<string>? output = null)
    {
        output ??= ReadAsync(run);
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await run.WaitForExitAsync(limit.Token);
            return new(hit, run.ExitCode, await output.WaitAsync(limit.Token), clock.Elapsed);
        }
        catch (OperationCanceledException)
        {
            Processes.SignalGroup(run.Id, Signal.Kill);
            return new(hit, -1, $"did not end within {Longest.TotalSeconds} seconds", clock.Elapsed);
        }
    }
}
