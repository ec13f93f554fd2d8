using DbQuality.Postgres.Cluster;
using Npgsql;

namespace DbQuality.Postgres.Scratch;

/// <summary>The connection strings of our own servers.</summary>
internal static class ConnectionStrings
{
    /// <summary>
    /// The search path is fixed, because the owner of a database may set another for it, with functions and
    /// operators of its own in front of PostgreSQL's, which would then run as superuser.
    /// </summary>
    public static string Administrator(string socket, string database, int major) => SessionSettings.Apply(
        new NpgsqlConnectionStringBuilder(Of(socket, database, ClusterSettings.Administrator)) { SearchPath = "pg_catalog" }.ConnectionString, major);

    /// <summary>As the role that runs the migrations; the database's own search path.</summary>
    public static string Of(string socket, string database, string role) => new NpgsqlConnectionStringBuilder
    {
        Host = socket,
        Username = role,
        Database = database,
        // An idle connection would keep the database from being copied or dropped.
        Pooling = false,
        // The gate has its own time-out; a long migration is none of Npgsql's business.
        CommandTimeout = 0,
        SslMode = SslMode.Disable,
        IncludeErrorDetail = true,
        ApplicationName = "dbquality",
    }.ConnectionString;
}
