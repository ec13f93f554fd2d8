using System.Globalization;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>A database for programs that do not speak Npgsql's connection strings.</summary>
internal sealed class ConnectionAddress(string connectionString)
{
    private readonly NpgsqlConnectionStringBuilder given = new(connectionString);

    public string Database => given.Database ?? "";

    /// <summary>
    /// As libpq reads it, and with it <c>psql</c> and the drivers of most languages. A socket's folder cannot stand where a
    /// host does, so it and what belongs to it are parameters.
    /// </summary>
    public string Uri
    {
        get
        {
            if (!IsSocket) return $"postgresql://{User}{Host}:{Port}/{Escaped(given.Database)}{(SslMode is { } mode ? "?sslmode=" + mode : "")}";
            List<string> parameters = [$"host={Escaped(given.Host)}", $"user={Escaped(given.Username)}"];
            if (given.Port != NpgsqlConnection.DefaultPort) parameters.Add($"port={Port}");
            if (given.Password is { Length: > 0 } password) parameters.Add($"password={Escaped(password)}");
            return $"postgresql:///{Escaped(given.Database)}?{string.Join('&', parameters)}";
        }
    }

    /// <summary>The environment variables of libpq; a null one must not be there.</summary>
    public IReadOnlyDictionary<string, string?> Variables => new Dictionary<string, string?>
    {
        ["PGHOST"] = given.Host,
        ["PGPORT"] = Port,
        ["PGDATABASE"] = given.Database,
        ["PGUSER"] = given.Username,
        ["PGPASSWORD"] = given.Password is { Length: > 0 } password ? password : null,
        ["PGSSLMODE"] = IsSocket ? null : SslMode,
    };

    private bool IsSocket => given.Host is { Length: > 0 } host && host[0] is '/' or '@';

    private string Host => given.Host is { } host && host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : given.Host ?? "";

    private string Port => given.Port.ToString(CultureInfo.InvariantCulture);

    private string User => (given.Username, given.Password) switch
    {
        (null or "", _) => "",
        (var name, null or "") => Escaped(name) + "@",
        var (name, password) => $"{Escaped(name)}:{Escaped(password)}@",
    };

    /// <summary>Null for the default, which is libpq's as well.</summary>
    private string? SslMode => given.SslMode switch
    {
        Npgsql.SslMode.Prefer => null,
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        var mode => mode.ToString().ToLowerInvariant(),
    };

    private static string Escaped(string? text) => System.Uri.EscapeDataString(text ?? "");
}
