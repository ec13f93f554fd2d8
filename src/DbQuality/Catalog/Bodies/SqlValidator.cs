using Npgsql;
using NpgsqlTypes;

namespace DbQuality.Catalog.Bodies;

/// <summary>Has SQL functions analysed as CREATE FUNCTION does; nothing of them runs.</summary>
internal sealed class SqlValidator(NpgsqlConnection connection)
{
    public async Task<RoutineChecks> CheckAsync(IEnumerable<Routine> routines, CancellationToken cancellationToken)
    {
        var done = new HashSet<uint>();
        var problems = new List<RoutineProblem>();
        // The database may have it off; without it the validator parses only.
        await RunAsync("set check_function_bodies = on", [], cancellationToken);
        foreach (var routine in routines)
        {
            try
            {
                // The validator itself leaves the function's own setting to CREATE FUNCTION.
                if (routine.Settings.TryGetValue("search_path", out var path))
                    await RunAsync("select pg_catalog.set_config('search_path', $1, false)", [new() { Value = path }], cancellationToken);
                await RunAsync("select pg_catalog.fmgr_sql_validator($1)", [new() { Value = routine.Oid, NpgsqlDbType = NpgsqlDbType.Oid }], cancellationToken);
                done.Add(routine.Oid);
            }
            catch (PostgresException error) when (error.SqlState != PostgresErrorCodes.InsufficientPrivilege)
            {
                done.Add(routine.Oid);
                problems.Add(ProblemOf(routine, error));
            }
            catch (PostgresException)
            {
                // Another role's function, which this one may not look into.
            }
            if (routine.Settings.ContainsKey("search_path")) await RunAsync("reset search_path", [], cancellationToken);
        }
        return new RoutineChecks(done, problems);
    }

    private static RoutineProblem ProblemOf(Routine routine, PostgresException error)
    {
        var (query, position) = error.InternalPosition > 0 ? (error.InternalQuery ?? routine.Body, error.InternalPosition) : (routine.Body, error.Position);
        return new RoutineProblem(routine.Oid, error.SqlState, error.MessageText, 0, query, position);
    }

    private async Task RunAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
