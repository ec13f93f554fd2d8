using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Postgres.Scratch;
using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Runs;

/// <summary>
/// What scripts prepared for two-phase commit and nobody committed. No session sees it, so it would be judged as if it were not there.
/// The gate's own servers refuse to prepare; a given one may not.
/// </summary>
internal static class PreparedTransactions
{
    private const string Command = "PREPARE TRANSACTION";

    /// <summary>The run with a problem for each that is left.</summary>
    public static async Task<RunResult> TellAsync(ScratchDatabase database, MigrationPlan plan, RunResult run, CancellationToken cancellationToken)
    {
        var statements = plan.Scripts.SelectMany(script => script.Statements.Where(statement => statement.Command == Command).Select(statement => (Script: script, Statement: statement))).ToList();
        if (database.DataFolder is not null || (statements.Count == 0 && run.IsCounted)) return run;
        var problems = new List<ScriptProblem>();
        foreach (var name in await LeftAsync(database, cancellationToken))
        {
            var (script, statement) = statements.Find(one => one.Statement.Tokens.Any(token => token.Kind == TokenKind.String && token.Value == name));
            problems.Add(new ScriptProblem
            {
                Script = script,
                Statement = statement,
                Location = statement?.Span,
                Message = $"The transaction prepared as {SqlText.Literal(name)} is left behind, so nobody sees what it did. Commit it in the script: commit prepared {SqlText.Literal(name)};",
            });
        }
        return run with { Problems = [.. run.Problems, .. problems] };
    }

    private static async Task<List<string>> LeftAsync(ScratchDatabase database, CancellationToken cancellationToken)
    {
        await using var session = await AdministratorSession.OpenAsync(database.AdministratorConnectionString, cancellationToken);
        await using var command = new NpgsqlCommand("select gid from pg_catalog.pg_prepared_xacts where database = pg_catalog.current_database()", session.Connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) names.Add(reader.GetString(0));
        return names;
    }
}
