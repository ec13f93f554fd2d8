using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;
using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Given;

/// <summary>
/// What a run makes on the user's own server, and drops again. Its session holds an advisory lock as long as the run
/// lives: databases and roles whose lock is free are those of killed runs, and the next run drops them.
/// </summary>
internal sealed class GivenScratch : IAsyncDisposable
{
    /// <summary>The first half of the advisory locks' keys: the letters DBQU.</summary>
    private const int LockClass = 0x44425155;

    private readonly int id = RandomNumberGenerator.GetInt32(int.MaxValue);
    private readonly NpgsqlConnectionStringBuilder own;
    private readonly NpgsqlConnection session;
    private readonly GivenRole role;
    private readonly GivenCleaning cleaning;
    private readonly List<string> roles = [];
    private GivenRoleState? before;
    private int disposed;

    /// <param name="given">The user's connection.</param>
    /// <param name="session">Open by it, with the settings of <see cref="GivenConnection.OpenSessionAsync"/>.</param>
    public GivenScratch(NpgsqlConnectionStringBuilder given, NpgsqlConnection session, GivenRole role)
    {
        this.session = session;
        this.role = role;
        Major = session.PostgreSqlVersion.Major;
        own = new(SessionSettings.Apply(given.ConnectionString, Major, ("lock_timeout", GivenConnection.LongestWait))) { SearchPath = "pg_catalog" };
        cleaning = new GivenCleaning(own);
        Administrator = new(given.ConnectionString);
        Migrator = new(given.ConnectionString);
        Unprivileged = new(given.ConnectionString);
    }

    public int Major { get; }

    public bool IsSuperuser => role.IsSuperuser;

    /// <summary>Scripts run as the given role itself, which can make no other.</summary>
    public bool RunsAsGivenRole => !role.MakesAnother;

    public NpgsqlConnectionStringBuilder Administrator { get; }

    public NpgsqlConnectionStringBuilder Migrator { get; }

    /// <summary>A role that is no superuser: the migrations' own, or one that may only read where they run as superuser.</summary>
    public NpgsqlConnectionStringBuilder Unprivileged { get; }

    private string Name => GivenNames.Of(id);

    public async Task MakeAsync(ScratchRequest request, CancellationToken ct)
    {
        await DropDeadAsync(ct);
        // Before anything of that name exists, so that no other run takes it for a dead one's.
        await session.RunAsync(string.Create(CultureInfo.InvariantCulture, $"select pg_catalog.pg_advisory_lock({LockClass}, {id})"), ct);
        Administrator.Database = Migrator.Database = Unprivileged.Database = Name;
        // Only a superuser's scripts can be asked to run as superuser.
        var runsAsSuperuser = IsSuperuser && request.RunAs == RunAs.Superuser;
        var ownRole = role.MakesAnother && !runsAsSuperuser;
        if (role.MakesAnother) await MakeUnprivilegedAsync(ct);
        else before = await GivenRoleState.ReadAsync(session, ct);
        if (ownRole) (Migrator.Username, Migrator.Password) = (Unprivileged.Username, Unprivileged.Password);
        else if (runsAsSuperuser) await session.RunAsync($"grant pg_read_all_data to {Name}", ct);
        await session.RunAsync($"create database {Name} template template0 encoding 'UTF8'{(ownRole ? $" owner {Name}" : "")}", ct);
        await MakeRolesAsync(request, ownRole, ct);
        if (ownRole) await ProveLoginAsync(ct);
        await ScriptsBefore.RunAsync((IsSuperuser ? Administrator : Migrator).ConnectionString, request, ct);
        // What a role that is no superuser makes there is the scripts' own as if they had made it.
        await using var scratch = await GivenConnection.OpenAsync(IsSuperuser ? Administrator : Migrator, ct);
        var owner = ownRole && IsSuperuser ? Name : null;
        var provided = await ClusterPreparation.PrepareDatabaseAsync(scratch, request, owner, $"on the given server ({GivenConnection.Described(own)})", ct);
        if (IsSuperuser) await ClusterPreparation.RunPreparationAsync(scratch, request, owner, provided, ct);
    }

    /// <summary>Lets the gate's roles in again where a script has locked them out.</summary>
    public async Task RestoreAccessAsync(CancellationToken ct)
    {
        // A script that runs as the given role may have ended the session.
        await using var other = session.State == System.Data.ConnectionState.Open ? null : await GivenConnection.OpenAsync(own, ct);
        await GivenCleaning.OpenUpAsync(other ?? session, Name, ct);
        if (role.MakesAnother) await (other ?? session).RunAsync($"alter role {Name} login connection limit -1 valid until 'infinity' password '{Unprivileged.Password}'", ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0) return;
        // Also after a cancellation, whose token must not cut this short.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await TryAsync(() => before?.RestoreAsync(own, session, limit.Token) ?? Task.CompletedTask);
        await TryAsync(() => DropAsync(limit.Token));
        await session.DisposeAsync();
    }

    private async Task DropAsync(CancellationToken ct)
    {
        await using var connection = await GivenConnection.OpenAsync(own, ct);
        await cleaning.DropDatabaseAsync(connection, Name, ct);
        if (role.MakesAnother) await cleaning.DropRoleAsync(connection, Name, ct);
        foreach (var listed in roles) await GivenCleaning.DropListedRoleAsync(connection, listed, ct);
    }

    private static async Task TryAsync(Func<Task> clean)
    {
        try
        {
            await clean();
        }
        catch (Exception e) when (e is NpgsqlException or GateException or OperationCanceledException or InvalidOperationException)
        {
            // The lock goes with the session; the next run drops what is left.
        }
    }

    /// <summary>A role made here is the whole server's: the migrations' own may therefore make none.</summary>
    private async Task MakeUnprivilegedAsync(CancellationToken ct)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await session.RunAsync($"create role {Name} login nosuperuser nocreatedb nocreaterole password '{password}'", ct);
        // Whoever is no superuser hands the database over, reads and drops it as a member.
        if (!IsSuperuser) await session.RunAsync($"grant {Name} to current_user{(Major >= 16 ? " with inherit true, set true" : "")}", ct);
        Unprivileged.Username = Name;
        Unprivileged.Password = password;
    }

    /// <summary>
    /// Roles of the standards that the server lacks. Those that it has stay as they are, and are not granted: they are the
    /// server's own. A comment tells other runs which ones are ours.
    /// </summary>
    private async Task MakeRolesAsync(ScratchRequest request, bool ownRole, CancellationToken ct)
    {
        foreach (var listed in request.Roles.Distinct(StringComparer.Ordinal))
        {
            var isOurs = await IsOursAsync(listed, ct);
            if (isOurs == false) continue;
            if (isOurs is null) await MakeRoleAsync(listed, request, ct);
            roles.Add(listed);
            if (ownRole) await session.RunAsync($"grant {SqlName.Quote(listed)} to {Name} with admin option", ct);
        }
    }

    private async Task MakeRoleAsync(string name, ScratchRequest request, CancellationToken ct)
    {
        try
        {
            await session.RunAsync($"create role {SqlName.Quote(name)}; comment on role {SqlName.Quote(name)} is '{Name}'", ct);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
        {
            // Another run was faster.
        }
        catch (PostgresException e)
        {
            throw CodedProblem.NotToBeHad.InConfiguration(
                $"Role {name} cannot be made on the given server: {e.MessageText}. Make it there beforehand, give a role that may (alter role {SqlName.Quote(role.Name)} createrole), "
                + $"or take it out of {request.StandardsFile ?? "the list of roles"} under database: roles.", inner: e);
        }
    }

    /// <summary>Whether a role is one of the standards that some run has made; null: there is no such role.</summary>
    private async Task<bool?> IsOursAsync(string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select coalesce(pg_catalog.shobj_description(oid, 'pg_authid') operator(pg_catalog.~) $2, false) from pg_catalog.pg_roles where rolname = $1", session)
        {
            Parameters = { new() { Value = name }, new() { Value = GivenNames.Role } },
        };
        return await command.ExecuteScalarAsync(ct) as bool?;
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
            throw CodedProblem.UnusableServer.InEnvironment(
                $"The given server does not let the migrations' own role in, which has a password: {refused.MessageText}. Allow it in pg_hba.conf (local all /^dbquality_ scram-sha-256), or give another server.", inner: e);
        }
    }

    private async Task DropDeadAsync(CancellationToken ct)
    {
        var dead = new List<(string Name, bool IsDatabase)>();
        await using (var command = new NpgsqlCommand(EmbeddedFile.Beside(typeof(GivenScratch), "DeadScratch.sql"), session) { Parameters = { new() { Value = LockClass } } })
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct)) dead.Add((reader.GetString(0), reader.GetBoolean(1)));
        }
        foreach (var (name, isDatabase) in dead)
        {
            try
            {
                await (isDatabase ? cleaning.DropDatabaseAsync(session, name, ct)
                    : Regex.IsMatch(name, GivenNames.Role) ? cleaning.DropRoleAsync(session, name, ct)
                    : GivenCleaning.DropListedRoleAsync(session, name, ct));
            }
            catch (Exception e) when (e is PostgresException or GateException)
            {
                // Another run drops it at the same moment, another role owns it, or somebody holds it.
            }
        }
    }
}
