using DbQuality.Postgres.Scratch;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Given;

/// <summary>
/// What a script may change of the role that it runs as, where that is the given one: its settings and its password.
/// They are put back when the run ends.
/// </summary>
/// <param name="settings">Each with the database that it holds for, which is empty for all.</param>
internal sealed class GivenRoleState(IReadOnlyDictionary<(string Database, string Name), string> settings)
{
    public static async Task<GivenRoleState> ReadAsync(NpgsqlConnection session, CancellationToken ct) => new(await SettingsAsync(session, ct));

    /// <param name="given">The user's connection, with the gate's own settings.</param>
    /// <param name="session">The run's session, which a script may have ended.</param>
    public async Task RestoreAsync(NpgsqlConnectionStringBuilder given, NpgsqlConnection session, CancellationToken ct)
    {
        await using var connection = await LogInAsync(given, session, ct);
        var now = await SettingsAsync(connection, ct);
        foreach (var (place, _) in now.Where(setting => !settings.ContainsKey(setting.Key))) await connection.RunAsync($"{AlterOf(place.Database)} reset {SqlName.Setting(place.Name)}", ct);
        foreach (var (place, value) in settings.Where(setting => !now.TryGetValue(setting.Key, out var other) || other != setting.Value))
        {
            await using var set = new NpgsqlCommand("select pg_catalog.set_config($1, $2, false)", connection) { Parameters = { new() { Value = place.Name }, new() { Value = value } } };
            await set.ExecuteNonQueryAsync(ct);
            await connection.RunAsync($"{AlterOf(place.Database)} set {SqlName.Setting(place.Name)} from current", ct);
        }
    }

    private static async Task<NpgsqlConnection> LogInAsync(NpgsqlConnectionStringBuilder given, NpgsqlConnection session, CancellationToken ct)
    {
        try
        {
            return await GivenConnection.OpenAsync(given, ct);
        }
        catch (GateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification }
            && !string.IsNullOrEmpty(given.Password))
        {
            await session.RunAsync($"alter role session_user password '{given.Password.Replace("'", "''", StringComparison.Ordinal)}'", ct);
            return await GivenConnection.OpenAsync(given, ct);
        }
    }

    private static string AlterOf(string database) => "alter role session_user" + (database.Length == 0 ? "" : $" in database {SqlName.Quote(database)}");

    private static async Task<Dictionary<(string Database, string Name), string>> SettingsAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var found = new Dictionary<(string, string), string>();
        await using var command = new NpgsqlCommand(EmbeddedFile.Beside(typeof(GivenRoleState), "RoleSettings.sql"), connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) found[(reader.GetString(0), reader.GetString(1))] = reader.GetString(2);
        return found;
    }
}
