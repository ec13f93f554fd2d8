using System.ComponentModel;
using System.Globalization;
using DbQuality.Migrations.Plan;
using DbQuality.Processes;
using DbQuality.Text;

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
            var errors = (await log.ReadAsync(address.Database, cancellationToken)).Where(error => !KnownJournals.IsAskedFor(error.Error)).ToList();
            return Result(exitCode, errors, output, new RefusedStatements(plan, output));
        }
        catch (Win32Exception missing)
        {
            throw CodedProblem.NoAnswer.InEnvironment(
                $"The runner's command could not be started by {start.FileName}: {missing.Message.TrimEnd('.')}. It runs in {start.WorkingDirectory}.", inner: missing);
        }
    }

    private static RunResult Result(int exitCode, List<LoggedError> errors, LastLines output, RefusedStatements statements) => new()
    {
        Scripts = [],
        IsCounted = false,
        DependsOn = null,
        Problems = exitCode == 0 ? [] : [CommandProblems.Failed(Ended(exitCode), errors, output, statements)],
        Notes = exitCode == 0 && CommandProblems.Decisive(errors, output) is { } passed ? [CommandProblems.PassedOver(passed, errors.Count, statements)] : [],
    };

    private static string Ended(int exitCode) => string.Create(CultureInfo.InvariantCulture, $"The command ends with exit code {exitCode}");
}
