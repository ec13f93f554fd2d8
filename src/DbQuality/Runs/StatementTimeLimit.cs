using DbQuality.Postgres.Scratch;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Runs;

/// <summary>
/// How long one statement of the scripts may take, whoever sends it. The server is asked rather than told, because a script may set its own
/// <c>statement_timeout</c>.
/// </summary>
internal sealed class StatementTimeLimit(string administrator, TimeSpan longest) : IScriptLimit
{
    private const string Running =
        "select pg_catalog.left(query, 300) from pg_catalog.pg_stat_activity where datname = pg_catalog.current_database() and pid <> pg_catalog.pg_backend_pid() and backend_type = 'client backend' and state = 'active' and pg_catalog.clock_timestamp() - query_start > pg_catalog.make_interval(secs => $1) limit 1";

    private AdministratorSession? session;

    public async Task<GateException?> ExceededAsync(SourceSpan? place, CancellationToken cancellationToken)
    {
        try
        {
            session ??= await AdministratorSession.OpenAsync(administrator, cancellationToken);
            await using var command = new NpgsqlCommand(Running, session.Connection) { Parameters = { new() { Value = longest.TotalSeconds } } };
            if (await command.ExecuteScalarAsync(cancellationToken) is not string sql) return null;
            return CodedProblem.NoAnswer.InEnvironment(
                $"A statement of the scripts took longer than {longest.TotalSeconds:0.#} s and was stopped; nothing was judged: {WithoutMark(sql)} Make it faster, or allow more: --statement-timeout or DbQualityStatementTimeout.", place);
        }
        catch (NpgsqlException)
        {
            // The server is lost, or lets nobody in: the run itself finds out why. The next look is on another connection.
            await DisposeAsync();
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (session is not null) await session.DisposeAsync();
        session = null;
    }

    private static string WithoutMark(string sql) => sql.StartsWith("/*dbq ", StringComparison.Ordinal) && sql.IndexOf("*/", StringComparison.Ordinal) is > 0 and var end ? sql[(end + 2)..] : sql;
}
