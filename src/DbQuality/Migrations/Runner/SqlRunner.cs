namespace DbQuality.Migrations;

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
        var journal = await Journal.OpenAsync(session, options, cancellationToken);
        var run = new SqlRun(plan, options, session, journal);
        return await run.RunAsync(cancellationToken);
    }
}
