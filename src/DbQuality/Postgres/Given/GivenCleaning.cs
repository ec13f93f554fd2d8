using DbQuality.Postgres.Scratch;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Given;

/// <summary>Drops what a run made on a given server, whatever its scripts have done to it.</summary>
/// <param name="given">The user's connection.</param>
internal sealed class GivenCleaning(NpgsqlConnectionStringBuilder given)
{
    /// <param name="session">As the given role, in another database.</param>
    public async Task DropDatabaseAsync(NpgsqlConnection session, string name, CancellationToken ct)
    {
        try
        {
            await session.RunAsync($"drop database if exists {name} with (force)", ct);
        }
        // Object in use: by a prepared transaction, or a script has made a template of it.
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.ObjectInUse or PostgresErrorCodes.WrongObjectType)
        {
            await OpenUpAsync(session, name, ct);
            await RollBackPreparedAsync(session, name, ct);
            await session.RunAsync($"drop database if exists {name} with (force)", ct);
        }
    }

    /// <summary>A role of the standards; not while another run, whose roles are its members, lives on it.</summary>
    public static async Task DropListedRoleAsync(NpgsqlConnection session, string name, CancellationToken ct)
    {
        var members = await ListAsync(session, EmbeddedFile.Beside(typeof(GivenCleaning), "RoleMembers.sql"), name, ct);
        if (members.Count == 0) await session.RunAsync($"drop role if exists {SqlName.Quote(name)}", ct);
    }

    /// <summary>The role of a run's scripts, also where they have made objects, or were granted rights, elsewhere on the server.</summary>
    public async Task DropRoleAsync(NpgsqlConnection session, string role, CancellationToken ct)
    {
        try
        {
            await session.RunAsync($"drop role if exists {role}", ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DependentObjectsStillExist)
        {
            foreach (var database in await ListAsync(session, EmbeddedFile.Beside(typeof(GivenCleaning), "RoleDatabases.sql"), role, ct))
            {
                await using var there = await OpenAsync(database, ct);
                await there.RunAsync($"drop owned by {role}", ct);
            }
            await session.RunAsync($"drop role if exists {role}", ct);
        }
    }

    /// <summary>Undoes what a script has set to keep everybody out.</summary>
    public static Task OpenUpAsync(NpgsqlConnection session, string name, CancellationToken ct) =>
        session.RunAsync($"alter database {name} with allow_connections true connection limit -1 is_template false", ct);

    private async Task RollBackPreparedAsync(NpgsqlConnection session, string name, CancellationToken ct)
    {
        var prepared = await ListAsync(session, "select gid from pg_catalog.pg_prepared_xacts where database = $1", name, ct);
        if (prepared.Count == 0) return;
        await using var there = await OpenAsync(name, ct);
        foreach (var transaction in prepared) await there.RunAsync($"rollback prepared '{transaction.Replace("'", "''", StringComparison.Ordinal)}'", ct);
    }

    private Task<NpgsqlConnection> OpenAsync(string database, CancellationToken ct) =>
        GivenConnection.OpenAsync(new NpgsqlConnectionStringBuilder(given.ConnectionString) { Database = database }, ct);

    private static async Task<IReadOnlyList<string>> ListAsync(NpgsqlConnection connection, string sql, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select pg_catalog.array_agg(x) from ({sql}) q(x)", connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(ct) as string[] ?? [];
    }
}
