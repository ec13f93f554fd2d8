using DbQuality.Postgres.Scratch;
using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Cluster;

/// <summary>Makes the migrations' role, the scratch database and what the standards list, as the administrator.</summary>
internal static class ClusterPreparation
{
    public static async Task ApplyAsync(ClusterAccess cluster, ScratchRequest request, CancellationToken ct)
    {
        await using (var connection = await OpenAsync(cluster, "postgres", ct))
        {
            await connection.RunAsync(EmbeddedFile.Beside(typeof(ClusterPreparation), "PrepareCluster.sql"), ct);
            await connection.RunAsync($"create database {ClusterSettings.Database} owner {ClusterSettings.Migrator} template template0", ct);
            // Each database is 300 files to copy at every start; template1 serves CREATE DATABASE.
            await connection.RunAsync("update pg_catalog.pg_database set datistemplate = false where datname = 'template0'", ct);
            await connection.RunAsync("drop database template0", ct);
            await MakeRolesAsync(connection, cluster.Major, request, ct);
            // It then owns nothing, and asks the queries of the team's own rules.
            if (request.RunAs == RunAs.Superuser) await connection.RunAsync($"grant pg_read_all_data to {ClusterSettings.Migrator}", ct);
        }
        await ScriptsBefore.RunAsync(cluster.AdministratorOf(ClusterSettings.Database), request, ct);
        await using var scratch = await OpenAsync(cluster, ClusterSettings.Database, ct);
        var owner = request.RunAs == RunAs.Owner ? ClusterSettings.Migrator : null;
        var provided = await PrepareDatabaseAsync(scratch, request, owner, cluster.Place, ct);
        // An object's owner must be allowed to create in its schema, and dumps hand objects to this role.
        await scratch.RunAsync("grant create on schema public to postgres", ct);
        await RunPreparationAsync(scratch, request, owner, provided, ct);
        await scratch.RunAsync("checkpoint", ct);
    }

    /// <summary>Extensions and settings of a new scratch database.</summary>
    /// <param name="owner">The unprivileged role that owns it; null where whoever prepares it also migrates.</param>
    /// <param name="place">Where the server is, for messages.</param>
    /// <returns>The extensions that are production's, and not made here.</returns>
    public static async Task<IReadOnlyList<string>> PrepareDatabaseAsync(NpgsqlConnection scratch, ScratchRequest request, string? owner, string place, CancellationToken ct)
    {
        var provided = request.Extensions.Count == 0 ? [] : await ExtensionsOfAsync(scratch, ct);
        foreach (var extension in request.Extensions)
        {
            try
            {
                await scratch.RunAsync($"set search_path = public; create extension if not exists {SqlName.Quote(extension)} cascade; reset search_path", ct);
            }
            catch (PostgresException e)
            {
                throw await MissingExtension.FromAsync(scratch, place, request, extension, e, ct);
            }
        }
        if (owner is not null) await scratch.RunAsync(EmbeddedFile.Beside(typeof(ClusterPreparation), "PrepareDatabase.sql").Replace("dbquality_owner", owner, StringComparison.Ordinal), ct);
        await ApplySettingsAsync(scratch, request, owner, ct);
        return provided;
    }

    /// <summary>As a superuser: the request's own statements, last of all, and what lets the scripts make listed extensions themselves.</summary>
    /// <param name="owner">As above.</param>
    /// <param name="provided">What that returned.</param>
    public static async Task RunPreparationAsync(NpgsqlConnection scratch, ScratchRequest request, string? owner, IReadOnlyList<string> provided, CancellationToken ct)
    {
        foreach (var statement in request.Preparation) await scratch.RunAsync(statement, ct);
        if (request.Preparation.Count == 0) return;
        if (request.Before.Count > 0) await scratch.RunAsync(EmbeddedFile.Beside(typeof(ClusterPreparation), "ProvidedStates.sql"), ct);
        if (owner is null || request.Extensions.Count == 0) return;
        await scratch.RunAsync(EmbeddedFile.Beside(typeof(ClusterPreparation), "GrantExtensions.sql").Fill(
            ("administrator", SqlText.Literal(await AdministratorOfAsync(scratch, ct))), ("listed", List(request.Extensions)), ("provided", List(provided))), ct);
    }

    private static string List(IReadOnlyList<string> names) => $"array[{string.Join(", ", names.Select(SqlText.Literal))}]";

    private static async Task<string> AdministratorOfAsync(NpgsqlConnection scratch, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select current_user::text", scratch);
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task<IReadOnlyList<string>> ExtensionsOfAsync(NpgsqlConnection scratch, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select pg_catalog.array_agg(extname::text) from pg_catalog.pg_extension", scratch);
        return (string[])(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task MakeRolesAsync(NpgsqlConnection connection, int major, ScratchRequest request, CancellationToken ct)
    {
        foreach (var role in request.Roles.Where(role => role is not (ClusterSettings.Migrator or ClusterSettings.Administrator)))
        {
            // Both forms let the scripts hand objects over to the role and grant it on.
            var grant = major >= 16 ? "with admin true, inherit true, set true" : "with admin option";
            try
            {
                await connection.RunAsync($"create role {SqlName.Quote(role)}; grant {SqlName.Quote(role)} to {ClusterSettings.Migrator} {grant}", ct);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DuplicateObject)
            {
                // Listed twice.
            }
            catch (PostgresException e)
            {
                throw CodedProblem.NotToBeHad.InConfiguration(
                    $"Role {role} cannot be made: {e.MessageText}. Correct it in {request.StandardsFile ?? "the list of roles"} under database: roles.", inner: e);
            }
        }
    }

    /// <summary>
    /// As the role that runs the migrations, because the standards file comes with the change that is being judged: a
    /// setting such as session_preload_libraries is the administrator's own.
    /// </summary>
    internal static async Task ApplySettingsAsync(NpgsqlConnection connection, ScratchRequest request, string? owner, CancellationToken ct)
    {
        foreach (var (name, value) in request.Settings)
        {
            var asOwner = owner is not null && !await IsScriptsOwnAsync(connection, name, ct);
            try
            {
                if (asOwner) await connection.RunAsync($"set role {owner}", ct);
                // Through set_config, because only it reads a list such as search_path as a configuration file does.
                await using var set = new NpgsqlCommand("select pg_catalog.set_config($1, $2, false)", connection) { Parameters = { new() { Value = name }, new() { Value = value } } };
                await set.ExecuteNonQueryAsync(ct);
                await connection.RunAsync($"alter database {SqlName.Quote(connection.Database)} set {SqlName.Setting(name)} from current", ct);
                await connection.RunAsync("reset role", ct);
            }
            catch (PostgresException e)
            {
                throw CodedProblem.NotToBeHad.InConfiguration(
                    $"Setting {name} = {value} is refused by PostgreSQL {connection.PostgreSqlVersion}: {e.MessageText}. Correct it in {request.StandardsFile ?? "the settings"} under database: settings.", inner: e);
            }
        }
    }

    /// <summary>
    /// A name such as app.tenant, which only the scripts read, may be set for a database by a superuser alone since
    /// PostgreSQL 15. Not one of an extension: plperl.on_init runs a program.
    /// </summary>
    private static async Task<bool> IsScriptsOwnAsync(NpgsqlConnection connection, string name, CancellationToken ct)
    {
        if (!name.Contains('.', StringComparison.Ordinal)) return false;
        await using var command = new NpgsqlCommand(
            "select not exists (select from pg_catalog.pg_available_extensions where starts_with(name, split_part($1, '.', 1))) and not exists (select from pg_catalog.pg_settings where name = $1)", connection)
        {
            Parameters = { new() { Value = name.ToLowerInvariant() } },
        };
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task<NpgsqlConnection> OpenAsync(ClusterAccess cluster, string database, CancellationToken ct)
    {
        var connection = PlainConnection.To(cluster.AdministratorOf(database));
        await connection.OpenAsync(ct);
        return connection;
    }
}
