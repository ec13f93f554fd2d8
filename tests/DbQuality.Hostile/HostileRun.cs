using System.Globalization;
using System.Security.Cryptography;

namespace DbQuality.Hostile;

/// <summary>One run: makes the project, runs the tool on it, and looks at all that must be as before.</summary>
internal sealed class HostileRun(PlannedRun run, Suite suite) : IDisposable
{
    private readonly Workplace workplace = new(suite.Folder, run.Number);
    private readonly string secret = $"secret-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}";
    private Witness? witness;

    private Payload Payload => run.Payload;

    private Account Account => Account.Of(run.Way);

    public string Folder => workplace.Root;

    /// <exception cref="OperationCanceledException">The suite is stopped; nothing of the run is left.</exception>
    public async Task<RunOutcome> RunAsync(CancellationToken ct)
    {
        witness = new Witness(workplace.WitnessFolder);
        if (run.Way.Server == Way.Own) return await RunAsync(null, ct);
        var server = suite.Given(run.Version);
        await server.Turn.WaitAsync(ct);
        try
        {
            await server.StartAsync();
            return await RunAsync(server, ct);
        }
        finally
        {
            server.Turn.Release();
        }
    }

    public void Remove(bool keepProject) => workplace.Remove(keepProject);

    public void Dispose() => witness?.Dispose();

    private async Task<RunOutcome> RunAsync(GivenServer? server, CancellationToken ct)
    {
        workplace.Write(Payload.Files.Concat(run.Way.Runner == "dbup" ? DeployProgram.Files : []), text => Fill(text, server));
        if (Payload.Shell.Length > 0) Shell.Run(["sh", "-eu", "-c", Fill(Payload.Shell, server)], workplace.Project, new Dictionary<string, string> { ["LC_ALL"] = "C.UTF-8" });
        foreach (var folder in new[] { workplace.Project, workplace.Home }) Account.Give(folder);
        var (project, home) = (FileState.Of(workplace.Project), FileState.Of(workplace.Home));

        using var traces = new Traces(Path.GetFileName(workplace.Servers), workplace.Servers);
        var tool = await ToolProcess.RunAsync(Account.Launch([System.Environment.ProcessPath!, suite.Tool, .. Arguments(server)]), workplace.Project, Environment(), Payload.Limit, ct);
        var left = await traces.LeftAsync();
        var outside = new List<string>(witness!.Seen());
        outside.AddRange(FileState.Changes(project, FileState.Of(workplace.Project), [.. AllowedWrites.Of(run.Way.Verb), .. Payload.Writes], Payload.Changes).Select(change => $"in the project: {change}"));
        outside.AddRange(FileState.Changes(home, FileState.Of(workplace.Home), [], []).Select(change => $"in the home folder: {change}"));
        outside.AddRange(left);
        outside.AddRange(Directory.EnumerateFileSystemEntries(workplace.Temporary).Select(file => $"{file} is left"));
        if (server is not null) outside.AddRange(await server.ChangesAsync());
        EndWhatIsLeft(traces);
        if (ct.IsCancellationRequested) workplace.Remove(keepProject: false);
        ct.ThrowIfCancellationRequested();
        if (tool.Text.Contains(secret, StringComparison.Ordinal) || FileText.Contains(workplace.Project, secret)) outside.Add("the secret of the environment is in the output or a file");
        return Judge.Of(run, tool, outside, workplace.Project, text => Fill(text, server));
    }

    private IEnumerable<string> Arguments(GivenServer? server)
    {
        foreach (var word in run.Way.Verb.Split(' ')) yield return word;
        yield return run.Way.Runner == "dbup" ? DeployProgram.Project : ".";
        if (server is not null) foreach (var word in new[] { "--postgres", server.ConnectionString(run.Way.Server) }) yield return word;
        if (run.Way.Runner == "psql") foreach (var word in new[] { "--runner", "command", "--runner-command", Psql }) yield return word;
        foreach (var word in Payload.Options) yield return Fill(word, server);
    }

    private const string Psql = "for script in migrations/*.sql; do psql -X -q -v ON_ERROR_STOP=1 -f \"$script\" {uri} || exit; done";

    private Dictionary<string, string> Environment()
    {
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin",
            ["HOME"] = workplace.Home,
            ["TMPDIR"] = workplace.Temporary,
            ["XDG_CACHE_HOME"] = suite.Cache(Account),
            ["DBQUALITY_TMP"] = workplace.Servers,
            ["DBQUALITY_PG_BIN"] = suite.Programs[run.Version],
            ["DBQUALITY_HOSTILE_SECRET"] = secret,
            ["DBQUALITY_HOSTILE_RUN"] = Path.GetFileName(workplace.Servers),
            // Neither sockets in the folder for temporary files, nor all of the machine's memory where the tool knows no bound.
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_GCHeapHardLimit"] = "0x80000000",
            ["DOTNET_NOLOGO"] = "1",
        };
        foreach (var variable in Payload.Environment.Select(variable => Fill(variable, null).Split('=', 2)))
        {
            if (variable.Length == 2) environment[variable[0]] = variable[1];
            else environment.Remove(variable[0]);
        }
        return environment;
    }

    private string Fill(string text, GivenServer? server) => text
        .Replace("%WITNESS%", workplace.WitnessFolder, StringComparison.Ordinal)
        .Replace("%PORT%", witness!.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("%PROJECT%", workplace.Project, StringComparison.Ordinal)
        .Replace("%HOME%", workplace.Home, StringComparison.Ordinal)
        .Replace("%VERSION%", run.Version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("%GIVEN%", server?.Host ?? "/nowhere", StringComparison.Ordinal);

    /// <summary>What the tool should have ended; told already.</summary>
    private static void EndWhatIsLeft(Traces traces)
    {
        foreach (var (id, _) in traces.Processes().ToList()) Shell.Run(["sh", "-c", $"kill -s KILL {id} || true"]);
    }
}
