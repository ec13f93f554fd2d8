using DbQuality.Reports;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>Runs the gate on each project of a solution or a folder, some side by side.</summary>
/// <param name="folder">What the projects have in common.</param>
/// <param name="read">What is given for a project.</param>
/// <param name="run">The gate's run of it.</param>
internal sealed class SeveralProjects(
    string folder, Func<string, CancellationToken, Task<Given>> read, Func<Given, IProgress<string>?, CancellationToken, Task<GateReport>> run)
{
    /// <summary>Each has a server of its own, and a machine's processors are its servers'.</summary>
    private const int MostAtOnce = 4;

    /// <summary>A project that cannot be judged keeps no other from it.</summary>
    public async Task<ReportSet> RunAsync(IReadOnlyList<string> projects, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        using var turns = new SemaphoreSlim(Math.Clamp(Environment.ProcessorCount, 1, MostAtOnce));
        var outcomes = await Task.WhenAll(projects.Select((project, index) => OneAsync(project, projects.Count == 1 ? "" : $" ({index + 1} of {projects.Count})", turns, progress, cancellationToken)));
        return new ReportSet(
            folder, [.. outcomes.Select(outcome => outcome.Report).OfType<GateReport>()], [.. outcomes.Select(outcome => outcome.Failure).OfType<FailedProject>()],
            [.. outcomes.Select(outcome => outcome.Off).OfType<string>()]);
    }

    private async Task<Outcome> OneAsync(string project, string number, SemaphoreSlim turns, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var shown = Path.GetRelativePath(folder, project).Replace('\\', '/');
        await turns.WaitAsync(cancellationToken);
        try
        {
            var given = await read(project, cancellationToken);
            if (given.Project.Mode == "off") return new Outcome(null, null, shown);
            return new Outcome(await run(given, progress is null ? null : new Named(shown + number, progress), cancellationToken), null, null);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return new Outcome(null, new FailedProject(shown, Failures.Known(problem)), null);
        }
        finally
        {
            turns.Release();
        }
    }

    private sealed record Outcome(GateReport? Report, FailedProject? Failure, string? Off);

    /// <summary>Steps of several runs, each with its project.</summary>
    private sealed class Named(string project, IProgress<string> shared) : ICountedProgress
    {
        public void Report(string value) => shared.Report(Of(value));

        public void Report(string step, int part, int all) => shared.Count(Of(step), part, all);

        private string Of(string step) => $"{project}: {step}";
    }
}
