using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Embedded;
using DbQuality.Postgres.Scratch;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Postgres;

/// <summary>A server such as a user gives: with template0, other databases and roles, passwords that are asked for, and transactions that may be prepared.</summary>
internal sealed class ServerOfAUser : IAsyncDisposable
{
    private readonly Watchdog watchdog;
    private readonly string hba;

    private ServerOfAUser(Watchdog watchdog, string hba)
    {
        this.watchdog = watchdog;
        this.hba = hba;
        AdministratorConnectionString = ConnectionStrings.Of(watchdog.Folders.Socket, "postgres", ClusterSettings.Administrator);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string AdministratorConnectionString { get; }

    public static async Task<ServerOfAUser> StartAsync(int version)
    {
        var installation = version == 15
            ? (await Installations.FindAsync(version, Ct))!
            : (await Installations.ReadAsync(Path.Combine((await EmbeddedPackages.InstallAsync(version, new ScratchRequest { Version = version }, null, Ct)).Folder, "bin"), Ct))!;
        var user = ServerUser.Find();
        var archive = await new ClusterCache(installation, user).PreparedAsync(new ScratchRequest(), null, Ct);
        var hba = Path.Combine(Path.GetTempPath(), $"dbquality-hba-{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(hba, $"local all {ClusterSettings.Administrator} trust\nlocal all all scram-sha-256\n", Ct);
        var folders = ScratchFolders.New(user);
        string[] program =
            [installation.Program("postgres"), "-D", folders.Data, "-k", folders.Socket, "-c", "max_prepared_transactions=5", "-c", $"hba_file={hba}", "-c", "password_encryption=scram-sha-256"];
        var server = new ServerOfAUser(await Watchdog.StartAsync(folders, user, archive.File, program, Ct), hba);
        await Until.TrueAsync(() => File.Exists(folders.PidFile) && File.ReadAllText(folders.PidFile).Contains("ready", StringComparison.Ordinal));
        await server.AskAsync("create database template0 is_template true");
        await server.AskAsync("create role precious_role login");
        await server.AskAsync("create database precious owner precious_role");
        return server;
    }

    public string As(string role, string password) =>
        new NpgsqlConnectionStringBuilder(ConnectionStrings.Of(watchdog.Folders.Socket, "postgres", role)) { Password = password }.ConnectionString;

    public Task<object> AskAsync(string sql) => Scratch.AskAsync(AdministratorConnectionString, sql);

    /// <summary>One after the other in one session.</summary>
    public static async Task RunEachAsync(string connectionString, params string[] statements)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Ct);
        foreach (var sql in statements)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(Ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await watchdog.DisposeAsync();
        File.Delete(hba);
    }
}
