using System.Diagnostics;
using Npgsql;

namespace DbQuality.Hostile;

/// <summary>
/// A server that is given to the tool, with databases that are somebody's: <c>precious</c>, and <c>treasure</c>, which the role hostile_owner
/// owns. One run at a time has it; one that changed it costs it its life, and the next one gets a new one.
/// </summary>
internal sealed class GivenServer(int version, string programs, string folder) : IDisposable
{
    private static readonly string[] Roles = ["superuser", "plain", "owner", "creator"];
    /// <summary>Of its roles; no message may show it.</summary>
    public const string Password = "p4ss-of-the-given-server";
    private Process? process;
    private IReadOnlyDictionary<string, string>? pristine;

    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>The folder of its socket.</summary>
    public string Host => folder;

    private string Data => Path.Combine(folder, "data");

    /// <summary>What the tool is given; <paramref name="role"/> is superuser, plain, owner or creator.</summary>
    public string ConnectionString(string role) => For($"hostile_{role}", "postgres");

    /// <summary>Starts it, as new, unless it runs.</summary>
    public async Task StartAsync()
    {
        if (process is { HasExited: false }) return;
        Stop();
        Make();
        var command = Account.Unprivileged.Launch([Program("postgres"), "-D", Data, "-k", folder]);
        process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = "/", RedirectStandardInput = true })!;
        await WaitAsync();
        await using var connection = await OpenAsync("postgres");
        foreach (var statement in Sql.Of("given-server").Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) await RunAsync(connection, statement);
        await using var precious = await OpenAsync("precious");
        await RunAsync(precious, "create table jewels (id int primary key, name text); insert into jewels values (1, 'crown'), (2, 'ring')");
        pristine = await StateAsync();
    }

    /// <summary>What is otherwise than when it was made, one a line. It is then given up.</summary>
    public async Task<IReadOnlyList<string>> ChangesAsync()
    {
        IReadOnlyList<string> changes;
        try
        {
            var now = await StateAsync();
            changes = [.. pristine!.Keys.Union(now.Keys).Where(key => pristine.GetValueOrDefault(key) != now.GetValueOrDefault(key))
                .Select(key => $"the given server's {key} was {pristine.GetValueOrDefault(key) ?? "not there"} and is {now.GetValueOrDefault(key) ?? "gone"}")];
        }
        catch (NpgsqlException lost)
        {
            changes = [$"the given server cannot be asked any more: {lost.Message}"];
        }
        if (changes.Count > 0) Stop();
        return changes;
    }

    public void Dispose()
    {
        Stop();
        Turn.Dispose();
    }

    private void Make()
    {
        Directory.CreateDirectory(folder);
        var password = Path.Combine(folder, "password");
        File.WriteAllText(password, Password);
        Account.Unprivileged.Give(folder);
        Shell.Run(Account.Unprivileged.Launch([Program("initdb"), "-D", Data, "-U", "hostile_superuser", "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--locale=C", "--no-sync"]), "/");
        File.Delete(password);
        File.AppendAllText(Path.Combine(Data, "postgresql.conf"), Sql.Of("given-server-settings"));
    }

    private void Stop()
    {
        if (process is { HasExited: false })
        {
            var postmaster = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
            Shell.Run(["kill", "-s", "QUIT", postmaster]);
            process.WaitForExit();
        }
        process?.Dispose();
        process = null;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private async Task WaitAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = await OpenAsync("postgres");
                return;
            }
            catch (NpgsqlException) when (tries < 600 && process is { HasExited: false })
            {
                await Task.Delay(50);
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> StateAsync()
    {
        var state = new Dictionary<string, string>(StringComparer.Ordinal);
        await ReadAsync("postgres", "server-state", "", state);
        foreach (var database in new[] { "postgres", "template1", "precious", "treasure" }) await ReadAsync(database, "database-state", $"database {database}: ", state);
        await ReadAsync("precious", "precious-state", "database precious: ", state);
        foreach (var role in Roles) state[$"login of {role}"] = await LetsInAsync(role);
        return state;
    }

    private async Task<string> LetsInAsync(string role)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString(role));
            await connection.OpenAsync();
            return "possible";
        }
        catch (NpgsqlException refused)
        {
            return refused.Message;
        }
    }

    private async Task ReadAsync(string database, string query, string prefix, Dictionary<string, string> state)
    {
        await using var connection = await OpenAsync(database);
        await using var command = new NpgsqlCommand(Sql.Of(query), connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) state[prefix + reader.GetString(0)] = reader.GetString(1);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(For("hostile_superuser", database) + ";Timeout=10;Command Timeout=20");
        await connection.OpenAsync();
        return connection;
    }

    private string Program(string name) => Path.Combine(programs, name);

    private string For(string role, string database) => $"Host={folder};Username={role};Password={Password};Database={database};Pooling=false";

    public override string ToString() => $"given server {version}";
}
