using DbQuality.Text;
using Npgsql;
using NpgsqlTypes;

namespace DbQuality.Catalog.Bodies;

/// <summary>The extension <c>plpgsql_check</c>: installed into a schema of its own where the migrations have not installed it, and dropped when disposed.</summary>
internal sealed class PlpgsqlCheck : IAsyncDisposable
{
    private const string Name = "plpgsql_check";

    /// <summary>A new schema of the administrator's: an object of the user's in it could be called by the extension's own script.</summary>
    private const string OwnSchema = "dbquality_plpgsql_check";

    private readonly NpgsqlConnection? administrator;
    private readonly NpgsqlConnection migrator;
    private readonly string schema;

    private PlpgsqlCheck(NpgsqlConnection? administrator, NpgsqlConnection migrator, string schema)
    {
        this.administrator = administrator;
        this.migrator = migrator;
        this.schema = schema;
    }

    /// <summary>Null where the server has none.</summary>
    public static async Task<PlpgsqlCheck?> FindAsync(
        DatabaseCatalog catalog, NpgsqlConnection? administrator, NpgsqlConnection migrator, CancellationToken cancellationToken)
    {
        if (catalog.Extensions.FirstOrDefault(extension => extension.Name == Name) is { } installed)
            return new PlpgsqlCheck(null, migrator, installed.Schema);
        if (administrator is null || !await IsAvailableAsync(administrator, cancellationToken)) return null;
        await UnwatchedAsync(administrator,
            $"create schema {OwnSchema}; create extension {Name} schema {OwnSchema}; grant usage on schema {OwnSchema} to public;", cancellationToken);
        return new PlpgsqlCheck(administrator, migrator, OwnSchema);
    }

    public async Task<RoutineChecks> CheckAsync(IEnumerable<Routine> routines, DatabaseCatalog catalog, CancellationToken cancellationToken)
    {
        var triggers = catalog.Relations.SelectMany(relation => relation.Triggers).Where(trigger => trigger.ParentOid is null).ToLookup(trigger => trigger.FunctionOid);
        var done = new HashSet<uint>();
        var problems = new List<RoutineProblem>();
        foreach (var routine in routines)
        {
            try
            {
                problems.AddRange(await CommonProblemsAsync(routine, [.. triggers[routine.Oid]], cancellationToken));
                // A trigger function that no trigger uses has no row to be analysed with.
                if (!routine.IsTriggerFunction || triggers.Contains(routine.Oid)) done.Add(routine.Oid);
            }
            catch (PostgresException)
            {
                // What the extension cannot analyse is left to whoever looks at names.
            }
        }
        return new RoutineChecks(done, problems);
    }

    /// <summary>A function of several triggers may tell its tables apart: only what is wrong with each of them is wrong.</summary>
    private async Task<IEnumerable<RoutineProblem>> CommonProblemsAsync(Routine routine, IReadOnlyList<Trigger> triggers, CancellationToken cancellationToken)
    {
        if (!routine.IsTriggerFunction) return await ProblemsAsync(routine, null, cancellationToken);
        IEnumerable<RoutineProblem>? common = null;
        foreach (var trigger in triggers)
        {
            var found = await ProblemsAsync(routine, trigger, cancellationToken);
            common = common is null ? found : [.. common.Intersect(found)];
        }
        return common ?? [];
    }

    private async Task<List<RoutineProblem>> ProblemsAsync(Routine routine, Trigger? trigger, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(EmbeddedFile.Beside(typeof(PlpgsqlCheck), "Sql.check.sql").Replace("{schema}", SqlName.Quote(schema), StringComparison.Ordinal), migrator)
        {
            Parameters =
            {
                new() { Value = routine.Oid, NpgsqlDbType = NpgsqlDbType.Oid },
                new() { Value = trigger?.Relation.Oid ?? 0u, NpgsqlDbType = NpgsqlDbType.Oid },
                new() { Value = (object?)trigger?.OldTable ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Name },
                new() { Value = (object?)trigger?.NewTable ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Name },
            },
        };
        var problems = new List<RoutineProblem>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            problems.Add(new RoutineProblem(
                routine.Oid, reader.GetString(1), reader.GetString(2), reader.IsDBNull(0) ? 0 : reader.GetInt32(0),
                reader.IsDBNull(3) ? null : reader.GetString(3), reader.IsDBNull(4) ? 0 : reader.GetInt32(4)));
        }
        return problems;
    }

    /// <summary>Also after a cancellation: a later look at the catalog must not find it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (administrator is not null)
            await UnwatchedAsync(administrator, $"drop extension {Name}; drop schema {OwnSchema};", CancellationToken.None);
    }

    private static async Task<bool> IsAvailableAsync(NpgsqlConnection administrator, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select exists (select from pg_catalog.pg_available_extensions where name = '{Name}')", administrator);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task UnwatchedAsync(NpgsqlConnection administrator, string statements, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(EmbeddedFile.Beside(typeof(PlpgsqlCheck), "Sql.unwatched.sql").Replace("{statements}", statements, StringComparison.Ordinal), administrator);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
