using Npgsql;

namespace DbQuality.Postgres.Scratch;

/// <summary>Statements of the gate's own, whose answer is that they went through.</summary>
internal static class SessionStatements
{
    /// <param name="sql">One statement or several, without parameters.</param>
    /// <exception cref="PostgresException">The server refuses one.</exception>
    public static async Task RunAsync(this NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
