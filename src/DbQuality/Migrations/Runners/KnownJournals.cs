using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>
/// The tables that migration engines keep for themselves, told by their default names, or by their columns where the name says too little or the
/// team may choose it. A team does not design them, so no rule judges them.
/// </summary>
internal static class KnownJournals
{
    /// <summary>Names that no table of a team's own has.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "__EFMigrationsHistory", "__MigrationHistory", // EF Core, EF 6
        "VersionInfo", // FluentMigrator
        "flyway_schema_history",
        "databasechangelog", "databasechangeloglock", // Liquibase
        "schema_migrations", // Rails, Ecto, dbmate, golang-migrate
        "ar_internal_metadata", // Rails
        "alembic_version",
        "django_migrations",
        "knex_migrations", "knex_migrations_lock",
        "_prisma_migrations",
        "_sqlx_migrations",
        "__diesel_schema_migrations",
        "refinery_schema_history",
        "goose_db_version",
        "gorp_migrations", // sql-migrate
        "atlas_schema_revisions",
        "pgmigrations", // node-pg-migrate
        "SequelizeMeta",
        "kysely_migration", "kysely_migration_lock",
        "mikro_orm_migrations",
        "__drizzle_migrations",
        "doctrine_migration_versions",
        "phinxlog",
        "_yoyo_migration", "_yoyo_log", "_yoyo_version", "yoyo_lock",
        "play_evolutions", "play_evolutions_lock",
        "migratehistory", // Peewee
    };

    /// <summary>Schemas that engines make for themselves.</summary>
    private static readonly HashSet<string> Schemas = new(StringComparer.Ordinal) { "graphile_migrate", "grate", "pgroll", "RoundhousE", "sqitch", "supabase_migrations" };

    /// <summary>Columns that only an engine's table has, whatever it is called.</summary>
    private static readonly string[][] Shapes =
    [
        ["schemaversionsid", "scriptname", "applied"], // DbUp
        ["MigrationId", "ProductVersion"], ["migration_id", "product_version"], // EF Core, also by naming conventions
        ["installed_rank", "script", "checksum", "installed_on"], // Flyway
        ["checksum", "installed_by", "installed_on", "success"], // Evolve
        ["orderexecuted", "md5sum", "exectype"], ["lockgranted", "lockedby"], // Liquibase
        ["migration_name", "applied_steps_count"], // Prisma
    ];

    /// <summary>Names that say too little, each with the columns that say the rest.</summary>
    private static readonly (string Name, string[] Columns)[] NamedShapes =
    [
        ("changelog", ["id", "applied_at", "description"]), // MyBatis
        ("migrations", ["migration", "batch"]), // Laravel
        ("migrations", ["timestamp", "name"]), // TypeORM
        ("migrations", ["name", "run_on"]), // db-migrate
        ("schema_info", ["version"]), // Sequel
        ("schema_version", ["version"]), // tern
        ("aerich", ["app", "content"]),
    ];

    /// <summary>A team's own table of migrations, of birds perhaps, has more.</summary>
    private const int MostColumns = 5;

    /// <param name="columns">The names of all its columns.</param>
    public static bool Has(string schema, string table, IReadOnlyCollection<string> columns) =>
        Names.Contains(table) || Schemas.Contains(schema) || Shapes.Any(shape => IsIn(shape, columns)) ||
        NamedShapes.Any(shape => shape.Name.Equals(table, StringComparison.OrdinalIgnoreCase) && IsIn(shape.Columns, columns) && columns.Count <= MostColumns);

    /// <summary>Whether an engine makes the schema for its own tables.</summary>
    public static bool HasSchema(string schema) => Schemas.Contains(schema);

    /// <summary>Engines look for their journal by asking it, and know by the error that it is not there yet.</summary>
    public static bool IsAskedFor(ServerError error) =>
        error.SqlState == PostgresErrorCodes.UndefinedTable && Names.Append("schemaversions").Any(table => error.Message.Contains(table, StringComparison.Ordinal));

    private static bool IsIn(string[] shape, IReadOnlyCollection<string> columns) => shape.All(column => columns.Contains(column, StringComparer.OrdinalIgnoreCase));
}
