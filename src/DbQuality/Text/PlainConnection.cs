using System.Collections.Concurrent;
using Npgsql;

namespace DbQuality.Text;

/// <summary>
/// Connections for what is written in PostgreSQL's own types. Others that Npgsql opens ask first for every type of the database,
/// which takes the server longer than most of what is asked then.
/// </summary>
internal static class PlainConnection
{
    // None of them holds a connection: no connection string of the gate's pools.
    private static readonly ConcurrentDictionary<string, NpgsqlDataSource> Sources = new();

    public static NpgsqlConnection To(string connectionString) => Sources.GetOrAdd(connectionString, Source).CreateConnection();

    private static NpgsqlDataSource Source(string connectionString) =>
        new NpgsqlDataSourceBuilder(connectionString).ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();
}
