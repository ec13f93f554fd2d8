using System.Diagnostics;
using DbQuality.Postgres.Scratch;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Postgres;

/// <summary>Looks at scratch databases from outside.</summary>
internal static class Scratch
{
    public static string FolderOf(ScratchDatabase database) => FolderOf(database.MigratorConnectionString);

    public static string FolderOf(string connectionString) => Path.GetDirectoryName(new NpgsqlConnectionStringBuilder(connectionString).Host!)!;

    public static async Task<object> AskAsync(string connectionString, string sql)
    {
        await using var connection = PlainConnection.To(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) ?? DBNull.Value;
    }

    /// <summary>The processes whose command line names the folder's last part.</summary>
    public static async Task<IReadOnlyList<string>> ProcessesOfAsync(string folder)
    {
        var start = new ProcessStartInfo("ps", ["-eo", "pid=,args="]) { RedirectStandardOutput = true };
        using var ps = Process.Start(start)!;
        var lines = (await ps.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n');
        return [.. lines.Where(line => line.Contains(Path.GetFileName(folder), StringComparison.Ordinal))];
    }
}
