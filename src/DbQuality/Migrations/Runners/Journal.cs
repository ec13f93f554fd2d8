using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>
/// DbUp's journal: which run-once scripts the database has had, by name. Its statements name the schema, because a
/// script's <c>search_path</c> outlives the script.
/// </summary>
internal sealed class Journal
{
    private readonly MigrationSession session;
    private readonly HashSet<string> applied;
    private readonly string? table;
    private readonly string create;

    private Journal(MigrationSession session, HashSet<string> applied, string? table, string create)
    {
        this.session = session;
        this.applied = applied;
        this.table = table;
        this.create = create;
    }

    public static async Task<Journal> OpenAsync(MigrationSession session, RunOptions options, CancellationToken cancellationToken)
    {
        if (!options.UseJournal) return new Journal(session, [], null, "");
        // DbUp quotes its names always, and keeps their case.
        var table = $"{Quote(options.Journal.Schema ?? "public")}.{Quote(options.Journal.Table)}";
        var create = EmbeddedFile.Beside(typeof(Journal), "Sql.create-journal.sql")
            .Replace("{table}", table, StringComparison.Ordinal)
            .Replace("{primary_key}", Quote($"PK_{options.Journal.Table}_Id"), StringComparison.Ordinal);
        var exists = await session.QueryAsync(
            "select pg_catalog.to_regclass($1) is not null", [table], row => row.GetBoolean(0), cancellationToken);
        var shown = SqlName.Quote(options.Journal.Schema ?? "public", options.Journal.Table);
        if (!exists[0]) return new Journal(session, [], table, create) { Table = shown };
        var names = await session.QueryAsync($"select scriptname from {table}", [], row => row.GetString(0), cancellationToken);
        return new Journal(session, [.. names], table, create) { Table = shown };
    }

    /// <summary>As SQL writes its name.</summary>
    public string Table { get; private init; } = "";

    /// <summary>Whether a script is not to run any more.</summary>
    public bool Holds(Script script) => script.RunKind == RunKind.Once && applied.Contains(script.Name);

    /// <summary>Tells what a script made of the session, then notes the script.</summary>
    public async Task<Noted> StoreAsync(Script script, CancellationToken cancellationToken)
    {
        if (table is null || script.RunKind == RunKind.Always)
            return await session.StateAndAsync(new NpgsqlBatchCommand("select pg_catalog.now()"), cancellationToken);
        if (applied.Count == 0)
        {
            // Asked before, because a refusal within the script's own transaction would leave nothing to ask.
            var state = await session.StateAsync(cancellationToken);
            if (await session.TryCommandAsync(create, cancellationToken) is { } refused) return new Noted(state, null, refused);
        }
        applied.Add(script.Name);
        var insert = new NpgsqlBatchCommand($"insert into {table} (scriptname, applied) values ($1, $2) returning pg_catalog.now()")
        {
            Parameters =
            {
                new NpgsqlParameter { Value = script.Name },
                new NpgsqlParameter { Value = DateTime.SpecifyKind(DateTime.Now, DateTimeKind.Unspecified) },
            },
        };
        return await session.StateAndAsync(insert, cancellationToken);
    }

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
