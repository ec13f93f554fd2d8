using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>The tables that migration engines keep for themselves, under their default names. A team does not design them, so no rule judges them.</summary>
internal static class KnownJournals
{
    public static IReadOnlyCollection<string> Tables { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "schemaversions", // DbUp
        "__EFMigrationsHistory", // EF Core
        "VersionInfo", // FluentMigrator
        "flyway_schema_history",
        "databasechangelog", "databasechangeloglock", // Liquibase
        "schema_migrations", // Rails, dbmate, golang-migrate
        "ar_internal_metadata", // Rails
        "alembic_version",
        "django_migrations",
        "knex_migrations", "knex_migrations_lock",
        "_prisma_migrations",
        "_sqlx_migrations",
        "__diesel_schema_migrations",
        "goose_db_version",
        "atlas_schema_revisions",
        "pgmigrations", // node-pg-migrate
    };

    /// <summary>Those of all engines but DbUp, whose own is known by its schema as well.</summary>
    public static IReadOnlyCollection<string> OfOthers { get; } = new HashSet<string>(Tables.Where(table => table != "schemaversions"), StringComparer.Ordinal);

    /// <summary>Engines look for their journal by asking it, and know by the error that it is not there yet.</summary>
    public static bool IsAskedFor(ServerError error) =>
        error.SqlState == PostgresErrorCodes.UndefinedTable && Tables.Any(table => error.Message.Contains(table, StringComparison.Ordinal));
}
