using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Postgres.Scratch;
using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Cluster;

/// <summary>Runs what production has before its first migration, as the administrator: the scripts of <c>database: before:</c> and of a platform.</summary>
internal static class ScriptsBefore
{
    /// <param name="connectionString">Of the administrator, to the new database.</param>
    /// <exception cref="GateException">DBQ003 at the statement that the server refuses.</exception>
    public static async Task RunAsync(string connectionString, ScratchRequest request, CancellationToken ct)
    {
        // As in production, where nobody's search_path is that of the administrator's sessions here.
        var session = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = null }.ConnectionString;
        // One for each: what one leaves set is no matter of the next.
        foreach (var source in request.Before)
        {
            var plan = new MigrationPlan([new Stage("", [ScriptOf(source)])]);
            var run = await new DbUpRunner().RunAsync(plan, new RunOptions { ConnectionString = session, UseJournal = false }, ct);
            if (run.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is not { } refused) continue;
            throw CodedProblem.NotToBeHad.InConfiguration(
                $"What production has before the migrations cannot be made: {refused.Message.TrimEnd('.')}.{Hint(refused)} {Advice(refused)}", refused.Location);
        }
    }

    private static string Advice(ScriptProblem refused) => refused.SqlState == PostgresErrorCodes.InsufficientPrivilege
        ? "The administrator of the server may not do that: give one whose role is a superuser, or take it out of database: before or platform."
        : "Correct the script, or the order of database: before.";

    private static string Hint(ScriptProblem refused) => string.IsNullOrEmpty(refused.Hint) ? "" : $" {refused.Hint.TrimEnd('.')}.";

    private static Script ScriptOf(SourceText source)
    {
        var text = StatementReader.Read(source);
        return new Script
        {
            Name = source.File, FileName = Path.GetFileName(source.File), FullPath = source.File, Source = source, Stage = "", Statements = text.Statements, Problems = text.Problems, Checksum = "",
        };
    }
}
