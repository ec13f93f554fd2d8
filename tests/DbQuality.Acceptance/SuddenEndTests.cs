using System.Diagnostics;
using System.Globalization;
using DbQuality.Acceptance.Infrastructure;

namespace DbQuality.Acceptance;

/// <summary>A run that is canceled or killed, at any moment, leaves no server and no folder.</summary>
[Third(2)]
public sealed class SuddenEndTests : IAsyncLifetime
{
    private const int Moments = 25;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly PackedPackage package;
    private readonly TestProject project;
    private readonly ScratchTraces traces;

    public SuddenEndTests(PackedPackage package)
    {
        this.package = package;
        project = new TestProject(package).WithLibrary();
        project.Write("migrations/0001_tasks.sql", TestProject.CleanTable);
        traces = new ScratchTraces(Path.Combine(project.Top, "clusters"));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await traces.DisposeAsync();
        project.Dispose();
    }

    [Fact]
    public Task A_killed_tool_leaves_nothing() => KillAtEveryMomentAsync("dotnet", ["exec", package.ToolPath, "check", project.Directory]);

    [Fact]
    public Task A_killed_build_leaves_nothing() => KillAtEveryMomentAsync("dotnet", [.. project.BuildArguments("-t:DbQualityGate", "--no-restore")]);

    [Fact]
    public async Task A_build_stopped_with_Ctrl_C_leaves_nothing()
    {
        await RunAsync("dotnet", [.. project.BuildArguments()]);
        string[] arguments = [.. Command.ThatHearsCtrlC, "dotnet", .. project.BuildArguments("-t:DbQualityGate", "--no-restore")];
        var whole = await RunAsync("setsid", arguments);
        for (var moment = 1; moment < 6; moment++)
        {
            using var build = Start("setsid", arguments);
            await Task.Delay(whole * moment / 6, TestContext.Current.CancellationToken);
            // As a terminal does: to the whole process group.
            await Command.RunAsync(project.Directory, "kill", ["-INT", "--", $"-{build.Id.ToString(CultureInfo.InvariantCulture)}"]);
            await Command.EndAsync(build, project.Directory);
            (await traces.ProcessesAfterAsync(Soon)).ShouldBeEmpty($"moment {moment}");
        }

        await Task.Delay(Soon, TestContext.Current.CancellationToken);
        traces.Servers.ShouldBeGreaterThan(2);
        traces.Folders().ShouldBeEmpty();
    }

    private async Task KillAtEveryMomentAsync(string program, string[] arguments)
    {
        await RunAsync("dotnet", [.. project.BuildArguments()]);
        var whole = await RunAsync(program, arguments);
        for (var moment = 0; moment < Moments; moment++)
        {
            using var run = Start(program, arguments);
            await Task.Delay(whole * moment / Moments, TestContext.Current.CancellationToken);
            run.Kill();
            await Command.EndAsync(run, project.Directory);
            (await traces.ProcessesAfterAsync(Soon)).ShouldBeEmpty($"moment {moment} of {Moments}, {whole * moment / Moments}");
        }

        traces.Servers.ShouldBeGreaterThan(Moments / 4, "most moments must fall into the life of a server");
        await RunAsync(program, arguments);
        traces.Folders().ShouldBeEmpty();
    }

    /// <summary>A run to its good end, with a server; how long it took.</summary>
    private async Task<TimeSpan> RunAsync(string program, string[] arguments)
    {
        var time = Stopwatch.StartNew();
        using var run = Start(program, arguments);
        var result = await Command.EndAsync(run, project.Directory);
        result.ExitCode.ShouldBe(0, result.Output);
        return time.Elapsed;
    }

    private Process Start(string program, string[] arguments)
    {
        // The same question would be answered without a server.
        if (Directory.Exists(project.FilePath("obj/dbquality"))) File.Delete(project.FilePath("obj/dbquality/gate.cache"));
        return Command.Start(project.Directory, program, arguments, traces.Environment);
    }
}
