namespace DbQuality.Hostile;

/// <summary>The command line and the environment by which a payload reaches the tool.</summary>
internal static class ToolCommand
{
    private const string Psql = "for script in migrations/*.sql; do psql -X -q -v ON_ERROR_STOP=1 -f \"$script\" {uri} || exit; done";

    public static IReadOnlyList<string> Of(PlannedRun run, string tool, GivenServer? server, Placeholders placeholders) => Account.Of(run.Way).Launch(
    [
        // By its full path: a payload may take PATH away.
        Environment.ProcessPath!, tool,
        .. run.Way.Verb.Split(' '), run.Payload.Project ?? (run.Way.Runner == "dbup" ? DeployProgram.Project : "."),
        .. server is null ? (string[])[] : ["--postgres", server.ConnectionString(run.Way.Server)],
        .. run.Way.Runner == "psql" ? (string[])["--runner", "command", "--runner-command", Psql] : [],
        .. run.Payload.Options.Select(placeholders.Fill),
    ]);

    public static Dictionary<string, string> EnvironmentOf(PlannedRun run, Suite suite, Workplace workplace, string secret, Placeholders placeholders)
    {
        var environment = new Dictionary<string, string>
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin",
            ["HOME"] = workplace.Home,
            ["TMPDIR"] = workplace.Temporary,
            ["XDG_CACHE_HOME"] = suite.Cache(Account.Of(run.Way)),
            ["DBQUALITY_TMP"] = workplace.Servers,
            ["DBQUALITY_PG_BIN"] = suite.Programs[run.Version],
            ["DBQUALITY_HOSTILE_SECRET"] = secret,
            ["DBQUALITY_HOSTILE_RUN"] = Path.GetFileName(workplace.Servers),
            // Neither sockets in the folder for temporary files, nor all of the machine's memory where the tool knows no bound.
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_GCHeapHardLimit"] = "0x80000000",
            ["DOTNET_NOLOGO"] = "1",
        };
        foreach (var variable in run.Payload.Environment.Select(variable => placeholders.Fill(variable).Split('=', 2)))
        {
            if (variable.Length == 2) environment[variable[0]] = variable[1];
            else environment.Remove(variable[0]);
        }
        return environment;
    }
}
