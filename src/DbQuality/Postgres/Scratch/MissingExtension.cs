using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Scratch;

/// <summary>DBQ003: the server does not have an extension that the standards list.</summary>
internal static class MissingExtension
{
    /// <summary>The extensions that come with PostgreSQL itself, which most distributions put into a package of their own.</summary>
    private static readonly HashSet<string> Contrib = new(StringComparer.Ordinal)
    {
        "adminpack", "amcheck", "autoinc", "bloom", "btree_gin", "btree_gist", "citext", "cube", "dblink", "dict_int", "dict_xsyn", "earthdistance",
        "file_fdw", "fuzzystrmatch", "hstore", "insert_username", "intagg", "intarray", "isn", "lo", "ltree", "moddatetime", "pageinspect", "pg_buffercache",
        "pg_freespacemap", "pg_prewarm", "pg_stat_statements", "pg_surgery", "pg_trgm", "pg_visibility", "pg_walinspect", "pgcrypto", "pgrowlocks",
        "pgstattuple", "postgres_fdw", "refint", "seg", "sslinfo", "tablefunc", "tcn", "tsm_system_rows", "tsm_system_time", "unaccent", "uuid-ossp", "xml2",
    };

    private static readonly Dictionary<string, string> Packages = new(StringComparer.Ordinal)
    {
        ["postgis"] = "postgis-3", ["postgis_topology"] = "postgis-3", ["postgis_raster"] = "postgis-3", ["vector"] = "pgvector", ["pg_cron"] = "cron",
        ["pg_partman"] = "partman", ["pg_repack"] = "repack", ["plpython3u"] = "plpython3", ["plperl"] = "plperl", ["hypopg"] = "hypopg", ["pgaudit"] = "pgaudit",
    };

    public static async Task<GateException> FromAsync(
        NpgsqlConnection connection, string place, ScratchRequest request, string extension, PostgresException refusal, CancellationToken ct)
    {
        var list = request.StandardsFile is { } file ? $"{file} lists it under database: extensions" : "it is listed under database: extensions";
        var available = new List<string>();
        await using (var command = new NpgsqlCommand("select name from pg_catalog.pg_available_extensions", connection))
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct)) available.Add(reader.GetString(0));
        }
        if (available.Contains(extension))
        {
            return CodedProblem.NotToBeHad.InEnvironment($"Extension {extension} cannot be made on PostgreSQL {connection.PostgreSqlVersion} {place}: {refusal.MessageText}; {list}.", inner: refusal);
        }
        var nearest = NearestName.Of(extension, available) is { } name ? $" Did you mean {name}?" : "";
        return CodedProblem.NotToBeHad.InEnvironment(
            $"Extension {extension} is not installed on PostgreSQL {connection.PostgreSqlVersion} {place}; {list}.{nearest} {Remedy(extension, connection.PostgreSqlVersion.Major)}", inner: refusal);
    }

    /// <summary>What helps where no server with the extension can be had.</summary>
    public const string StandIn = "Or have a script stand in for what you use of it: database: before (docs/migrations.md).";

    /// <summary>How to get an extension that the server does not have.</summary>
    public static string Remedy(string extension, int major)
    {
        if (Contrib.Contains(extension))
        {
            return $"It comes with PostgreSQL: install postgresql-contrib (on Debian and Ubuntu it is in postgresql-{major}), or use DBQUALITY_POSTGRES=embedded, which has it.";
        }
        var package = Packages.TryGetValue(extension, out var known) ? known : extension.Replace('_', '-');
        return $"Install it (on Debian and Ubuntu probably postgresql-{major}-{package}), name an image that has it under database: image, or give a server that has it with DBQUALITY_POSTGRES.";
    }
}
