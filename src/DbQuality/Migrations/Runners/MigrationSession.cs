using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>The one session that all scripts run in.</summary>
internal static class MigrationSession
{
    /// <summary>The first that is sent on a connection that scripts run on.</summary>
    public static readonly string Beginning = EmbeddedFile.Beside(typeof(MigrationSession), "Sql.begin-session.sql");

    /// <summary>How scripts are sent.</summary>
    public static NpgsqlDataSourceBuilder Configure(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            CommandTimeout = 0,
            NoResetOnClose = true,
            MaxAutoPrepare = 0,
            IncludeErrorDetail = true,
            // Names the statement of a batch that failed.
            IncludeFailedBatchedCommand = true,
        };
        // Only built-in types are read here; loading the others costs a round trip.
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).ConfigureTypeLoading(types => types.EnableTypeLoading(false));
    }
}

/// <summary>What scripts share without knowing: the state of the connection between two of them.</summary>
/// <param name="TransactionStart">Equal in two round trips only inside of one transaction.</param>
internal sealed record SessionState(DateTime TransactionStart, string SearchPath, string Role)
{
    public static string Sql { get; } = EmbeddedFile.Beside(typeof(SessionState), "Sql.session-state.sql");

    public static SessionState Read(NpgsqlDataReader row) => new(row.GetDateTime(0), row.GetString(1), row.GetString(2));
}
