using System.Security.Cryptography;

namespace DbQuality.Hostile;

/// <summary>One run: makes the project, runs the tool on it, and looks at all that must be as before.</summary>
internal sealed class HostileRun(PlannedRun run, Suite suite) : IDisposable
{
    private readonly Workplace workplace = new(suite.Folder, run.Number);
    private readonly string secret = $"secret-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}";
    private Witness? witness;

    public string Folder => workplace.Root;

    private IEnumerable<(string Name, string Text)> Secrets =>
        [("the secret of the environment", secret), ("the password of the home folder", Workplace.Password), ("the password of the given server", GivenServer.Password)];

    /// <exception cref="OperationCanceledException">The suite is stopped; nothing of the run is left.</exception>
    public async Task<RunOutcome> RunAsync(CancellationToken ct)
    {
        witness = new Witness(workplace.WitnessFolder);
        if (run.Way.Server == Way.Own) return await RunAsync(null, witness, ct);
        var server = suite.Given(run.Version);
        await server.Turn.WaitAsync(ct);
        try
        {
            await server.StartAsync();
            return await RunAsync(server, witness, ct);
        }
        finally
        {
            server.Turn.Release();
        }
    }

    public void Remove(bool keepProject) => workplace.Remove(keepProject);

    public void Dispose() => witness?.Dispose();

    private async Task<RunOutcome> RunAsync(GivenServer? server, Witness seen, CancellationToken ct)
    {
        var placeholders = new Placeholders(workplace, seen, run.Version, server);
        Write(placeholders);
        var (project, home) = (FileState.Of(workplace.Project), FileState.Of(workplace.Home));
        using var traces = new Traces(Path.GetFileName(workplace.Servers), workplace.Servers);

        var tool = await ToolProcess.RunAsync(
            ToolCommand.Of(run, suite.Tool, server, placeholders), workplace.Project, ToolCommand.EnvironmentOf(run, suite, workplace, secret, placeholders), run.Payload.Limit, ct);

        var left = await traces.LeftAsync();
        List<string> outside = [.. seen.Seen(), .. Changes(project, home, tool), .. left, .. server is null ? [] : await server.ChangesAsync()];
        EndWhatIsLeft(traces);
        if (ct.IsCancellationRequested) workplace.Remove(keepProject: false);
        ct.ThrowIfCancellationRequested();
        outside.AddRange(Secrets.Where(one => tool.Text.Contains(one.Text, StringComparison.Ordinal) || FileText.Contains(workplace.Project, one.Text))
            .Select(one => $"{one.Name} is in the output or a file"));
        return Judge.Of(run, tool, outside, workplace.Project, placeholders.Fill);
    }

    private void Write(Placeholders placeholders)
    {
        workplace.Write(run.Payload.Files.Concat(run.Way.Runner == "dbup" ? DeployProgram.Files : []), placeholders.Fill);
        if (run.Payload.Shell.Length > 0)
            Shell.Run(["sh", "-eu", "-c", placeholders.Fill(run.Payload.Shell)], workplace.Project, new Dictionary<string, string> { ["LC_ALL"] = "C.UTF-8" });
        foreach (var folder in new[] { workplace.Project, workplace.Home }) Account.Of(run.Way).Give(folder);
    }

    private IEnumerable<string> Changes(IReadOnlyDictionary<string, string> project, IReadOnlyDictionary<string, string> home, ToolOutcome tool) =>
    [
        .. FileState.Changes(project, FileState.Of(workplace.Project), [.. AllowedWrites.Of(run.Way.Verb), .. run.Payload.Writes], [.. run.Payload.Changes, .. AllowedWrites.Edits(run, tool.Text)]).Select(change => $"in the project: {change}"),
        .. FileState.Changes(home, FileState.Of(workplace.Home), [], []).Select(change => $"in the home folder: {change}"),
        .. Directory.EnumerateFileSystemEntries(workplace.Temporary).Select(file => $"{file} is left"),
    ];

    /// <summary>What the tool should have ended; told already.</summary>
    private static void EndWhatIsLeft(Traces traces)
    {
        foreach (var (id, _) in traces.Processes().ToList()) Shell.Run(["sh", "-c", $"kill -s KILL {id} || true"]);
    }
}
