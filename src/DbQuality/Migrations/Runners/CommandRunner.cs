using System.ComponentModel;
using DbQuality.Migrations.Plan;
using DbQuality.Processes;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>
/// Runs a command of the team, whatever it is, against the database. The database observes what it does; why it failed is
/// in the server's log. Nothing that it starts survives it.
/// </summary>
public sealed class CommandRunner : IMigrationRunner
{
    public string Name => "command";

    public string Engine => "the command";

    public bool BringsScripts => true;

    public IReadOnlyCollection<string> Journals => KnownJournals.Tables;

    public async Task<RunResult> RunAsync(MigrationPlan plan, RunOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var address = new ConnectionAddress(options.ConnectionString);
        var start = CommandStart.Of(options, address);
        var log = new LoggedErrors(options.ServerLog);
        var output = new LastLines(options.Output);
        try
        {
            var exitCode = await Leash.FollowAsync(start, output.Add, cancellationToken);
            return Result(exitCode, [.. (await log.ReadAsync(address.Database, cancellationToken)).Where(error => !IsProbe(error))], output, new RefusedStatements(plan, output));
        }
        catch (Win32Exception missing)
        {
            throw CodedProblem.NoAnswer.InEnvironment(
                $"The runner's command could not be started by {start.FileName}: {missing.Message.TrimEnd('.')}. It runs in {start.WorkingDirectory}.", inner: missing);
        }
    }

    /// <summary>Engines look for their journal by asking it, and know by the error that it is not there yet.</summary>
    private static bool IsProbe(LoggedError error) =>
        error.Error.SqlState == PostgresErrorCodes.UndefinedTable && KnownJournals.Tables.Any(table => error.Error.Message.Contains(table, StringComparison.Ordinal));

    private static RunResult Result(int exitCode, IReadOnlyList<LoggedError> errors, LastLines output, RefusedStatements statements) => new()
    {
        Scripts = [],
        IsCounted = false,
        Problems = exitCode == 0 ? [] : [CommandProblems.Failed(exitCode, errors, output, statements)],
        Notes = exitCode == 0 && CommandProblems.Decisive(errors, output) is { } passed ? [CommandProblems.PassedOver(passed, errors.Count, statements)] : [],
    };
}
