using DbQuality.Migrations.Plan;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>
/// The built-in runner: one connection for all scripts, statement by statement, with DbUp's script names, journal and
/// transaction modes, and with the exact place of what fails.
/// </summary>
public sealed class SqlRunner : IMigrationRunner
{
    public string Name => "sql";

    public async Task<RunResult> RunAsync(MigrationPlan plan, RunOptions options, CancellationToken cancellationToken)
    {
        await using var session = await MigrationSession.OpenAsync(options, cancellationToken);
        var journal = await OpenJournalAsync(session, options, cancellationToken);
        var run = new SqlRun(plan, options, session, journal);
        return await run.RunAsync(cancellationToken);
    }

    private static async Task<Journal> OpenJournalAsync(MigrationSession session, RunOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await Journal.OpenAsync(session, options, cancellationToken);
        }
        catch (SessionLostException lost) when (lost.Error is PostgresException refused && !ServerLoss.Caused(refused))
        {
            throw CodedProblem.WrongSetting.InConfiguration(
                $"The journal {options.Journal.Schema ?? "public"}.{options.Journal.Table} cannot be read: {refused.MessageText}. Name another one in standards.yaml: migrations.journal.", null, refused);
        }
        catch (SessionLostException lost)
        {
            throw ServerLoss.Of(lost.Error);
        }
    }
}
