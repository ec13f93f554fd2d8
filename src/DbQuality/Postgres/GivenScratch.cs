using System.Globalization;
using System.Security.Cryptography;
using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres;

/// <summary>
/// What a run makes on the user's own server, and drops again. Its session holds an advisory lock as long as the run
/// lives: databases and roles whose lock is free are those of killed runs, and the next run drops them.
/// </summary>
internal sealed class GivenScratch(NpgsqlConnectionStringBuilder given, NpgsqlConnection session, bool isSuperuser) : IAsyncDisposable
{
    /// <summary>The first half of the advisory locks' keys: the letters DBQU.</summary>
    private const int LockClass = 0x44425155;

    private readonly int id = RandomNumberGenerator.GetInt32(int.MaxValue);
    private readonly List<string> roles = [];
    private int disposed;

    public bool IsSuperuser => isSuperuser;

    public NpgsqlConnectionStringBuilder Administrator { get; } = new(given.ConnectionString);

    public NpgsqlConnectionStringBuilder Migrator { get; } = new(given.ConnectionString);

    /// <summary>A role that is no superuser: the migrations' own, or one that may only read where they run as superuser.</summary>
    public NpgsqlConnectionStringBuilder Unprivileged { get; } = new(given.ConnectionString);

    private string Name => string.Create(CultureInfo.InvariantCulture, $"dbquality_{id:x8}");

    public async Task MakeAsync(ScratchRequest request, CancellationToken ct)
    {
        await DropDeadAsync(ct);
        // Before anything of that name exists, so that no other run takes it for a dead one's.
        await RunAsync(session, string.Create(CultureInfo.InvariantCulture, $"select pg_catalog.pg_advisory_lock({LockClass}, {id})"), ct);
        Administrator.Database = Migrator.Database = Unprivileged.Database = Name;
        var ownRole = isSuperuser && request.RunAs == RunAs.Owner;
        if (isSuperuser) await MakeUnprivilegedAsync(ct);
        if (ownRole) (Migrator.Username, Migrator.Password) = (Unprivileged.Username, Unprivileged.Password);
        else if (isSuperuser) await RunAsync(session, $"grant pg_read_all_data to {Name}", ct);
        await RunAsync(session, $"create database {Name} template template0 encoding 'UTF8'{(ownRole ? $" owner {Name}" : "")}", ct);
        await MakeRolesAsync(request, ownRole, ct);
        await using var scratch = await GivenConnection.OpenAsync(Administrator, ct);
        await ClusterPreparation.PrepareDatabaseAsync(scratch, request, ownRole ? Name : null, $"on the given server ({GivenConnection.Described(given)})", ct);
        if (isSuperuser) await ClusterPreparation.RunPreparationAsync(scratch, request, ct);
        if (ownRole) await ProveLoginAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0) return;
        // Also after a cancellation, whose token must not cut this short.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await using var connection = await GivenConnection.OpenAsync(given, limit.Token);
            await RunAsync(connection, $"drop database if exists {Name} with (force)", limit.Token);
            foreach (var role in roles) await RunAsync(connection, $"drop role if exists {SqlName.Quote(role)}", limit.Token);
        }
        catch (Exception e) when (e is NpgsqlException or GateException or OperationCanceledException)
        {
            // The lock goes with the session; the next run drops what is left.
        }
        await session.DisposeAsync();
    }

    /// <summary>A role made here is the whole server's: the migrations' own may therefore make none.</summary>
    private async Task MakeUnprivilegedAsync(CancellationToken ct)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        roles.Add(Name);
        await RunAsync(session, $"create role {Name} login nosuperuser nocreatedb nocreaterole password '{password}'", ct);
        Unprivileged.Username = Name;
        Unprivileged.Password = password;
    }

    /// <summary>Roles of the standards that the server lacks; those that it has stay as they are.</summary>
    private async Task MakeRolesAsync(ScratchRequest request, bool ownRole, CancellationToken ct)
    {
        foreach (var role in request.Roles.Distinct(StringComparer.Ordinal))
        {
            await using var exists = new NpgsqlCommand("select 1 from pg_catalog.pg_roles where rolname = $1", session) { Parameters = { new() { Value = role } } };
            if (await exists.ExecuteScalarAsync(ct) is not null) continue;
            await RunAsync(session, $"create role {SqlName.Quote(role)}", ct);
            roles.Add(role);
            if (ownRole) await RunAsync(session, $"grant {SqlName.Quote(role)} to {Name} with admin option", ct);
        }
    }

    /// <summary>The server may let the given role in by peer or by certificate, and no other.</summary>
    private async Task ProveLoginAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await GivenConnection.OpenAsync(Migrator, ct);
        }
        catch (GateException e) when (e.InnerException is PostgresException refused)
        {
            throw new GateException(Trouble.Environment, "DBQ004",
                $"The given server does not let the migrations' own role in, which has a password: {refused.MessageText}. Allow it in pg_hba.conf (local dbquality_… scram-sha-256), give a role that is not a superuser, or write run_as: superuser.", inner: e);
        }
    }

    private async Task DropDeadAsync(CancellationToken ct)
    {
        var dead = new List<(string Name, bool IsDatabase)>();
        await using (var command = new NpgsqlCommand(ClusterPreparation.Sql("DeadScratch"), session) { Parameters = { new() { Value = LockClass } } })
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct)) dead.Add((reader.GetString(0), reader.GetBoolean(1)));
        }
        foreach (var (name, isDatabase) in dead)
        {
            try
            {
                await RunAsync(session, isDatabase ? $"drop database if exists {name} with (force)" : $"drop role if exists {name}", ct);
            }
            catch (PostgresException)
            {
                // Another run drops it at the same moment, or another role owns it.
            }
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
