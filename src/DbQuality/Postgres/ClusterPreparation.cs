using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres;

/// <summary>Makes the migrations' role, the scratch database and what the standards list, as the administrator.</summary>
internal static class ClusterPreparation
{
    public static async Task ApplyAsync(string socket, PostgresInstallation installation, ScratchRequest request, CancellationToken ct)
    {
        await using (var connection = await OpenAsync(socket, "postgres", ct))
        {
            await RunAsync(connection, Sql("PrepareCluster"), ct);
            await RunAsync(connection, $"create database {ClusterSettings.Database} owner {ClusterSettings.Migrator} template template0", ct);
            // Each database is 300 files to copy at every start; template1 serves CREATE DATABASE.
            await RunAsync(connection, "update pg_catalog.pg_database set datistemplate = false where datname = 'template0'", ct);
            await RunAsync(connection, "drop database template0", ct);
            await MakeRolesAsync(connection, installation, request, ct);
        }
        await using var scratch = await OpenAsync(socket, ClusterSettings.Database, ct);
        await MakeExtensionsAsync(scratch, installation, request, ct);
        await RunAsync(scratch, Sql("PrepareDatabase"), ct);
        await ApplySettingsAsync(scratch, request, ct);
        await RunAsync(scratch, "checkpoint", ct);
    }

    private static async Task MakeRolesAsync(NpgsqlConnection connection, PostgresInstallation installation, ScratchRequest request, CancellationToken ct)
    {
        foreach (var role in request.Roles.Where(role => role is not (ClusterSettings.Migrator or ClusterSettings.Administrator)))
        {
            // Both forms let the scripts hand objects over to the role and grant it on.
            var grant = installation.Major >= 16 ? "with admin true, inherit true, set true" : "with admin option";
            try
            {
                await RunAsync(connection, $"create role {SqlName.Quote(role)}; grant {SqlName.Quote(role)} to {ClusterSettings.Migrator} {grant}", ct);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DuplicateObject)
            {
                // Listed twice.
            }
            catch (PostgresException e)
            {
                throw new GateException(Trouble.Configuration, "DBQ006",
                    $"Role {role} cannot be made: {e.MessageText}. Correct it in {request.StandardsFile ?? "the list of roles"} under database: roles.", inner: e);
            }
        }
    }

    private static async Task MakeExtensionsAsync(NpgsqlConnection connection, PostgresInstallation installation, ScratchRequest request, CancellationToken ct)
    {
        foreach (var extension in request.Extensions)
        {
            try
            {
                await RunAsync(connection, $"create extension if not exists {SqlName.Quote(extension)} cascade", ct);
            }
            catch (PostgresException e)
            {
                throw await MissingExtension.FromAsync(connection, installation, request, extension, e, ct);
            }
        }
    }

    /// <summary>
    /// As the role that runs the migrations, because the standards file comes with the change that is being judged: a
    /// setting such as session_preload_libraries is the administrator's own.
    /// </summary>
    private static async Task ApplySettingsAsync(NpgsqlConnection connection, ScratchRequest request, CancellationToken ct)
    {
        var database = ClusterSettings.Database;
        if (request.RunAs == RunAs.Owner) await RunAsync(connection, $"set role {ClusterSettings.Migrator}", ct);
        foreach (var (name, value) in request.Settings)
        {
            try
            {
                // Through set_config, because only it reads a list such as search_path as a configuration file does.
                await using var set = new NpgsqlCommand("select pg_catalog.set_config($1, $2, false)", connection) { Parameters = { new() { Value = name }, new() { Value = value } } };
                await set.ExecuteNonQueryAsync(ct);
                await RunAsync(connection, $"alter database {database} set {string.Join('.', name.Split('.').Select(SqlName.Quote))} from current", ct);
            }
            catch (PostgresException e)
            {
                throw new GateException(Trouble.Configuration, "DBQ006",
                    $"Setting {name} = {value} is refused by PostgreSQL {connection.PostgreSqlVersion.ToString(2)}: {e.MessageText}. Correct it in {request.StandardsFile ?? "the settings"} under database: settings.", inner: e);
            }
        }
        await RunAsync(connection, "reset role", ct);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string socket, string database, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(ConnectionStrings.Administrator(socket, database));
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Sql(string name)
    {
        using var stream = typeof(ClusterPreparation).Assembly.GetManifestResourceStream($"DbQuality.Postgres.{name}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
