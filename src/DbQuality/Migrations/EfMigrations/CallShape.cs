namespace DbQuality.Migrations.EfMigrations;

/// <summary>What one of EF Core's operations becomes in PostgreSQL, and which of its arguments are in the statement.</summary>
/// <param name="Arguments">By their parameters' names.</param>
/// <param name="Positional">The parameters that a caller may give without names, in their order.</param>
internal sealed record CallShape(IReadOnlyList<string> Commands, IReadOnlyList<string> Arguments, IReadOnlyList<string> Positional)
{
    private static readonly string[] OfTable = ["name", "table"];

    private static readonly Dictionary<string, CallShape> Known = new(StringComparer.Ordinal)
    {
        ["CreateTable"] = Of(["name", "schema"], ["name"], "CREATE TABLE"),
        ["DropTable"] = Of(["name", "schema"], ["name", "schema"], "DROP TABLE"),
        ["RenameTable"] = Of(["name"], ["name"], "ALTER TABLE"),
        ["AlterTable"] = Of(["name"], ["name"], "ALTER TABLE"),
        ["AddColumn"] = Of(OfTable, OfTable, "ALTER TABLE"),
        // A column that becomes or ceases to be an identity has its sequence and its rows changed as well.
        ["AlterColumn"] = Of(OfTable, OfTable, "ALTER TABLE", "UPDATE", "CREATE SEQUENCE", "ALTER SEQUENCE", "DROP SEQUENCE", "SELECT"),
        ["DropColumn"] = Of(OfTable, OfTable, "ALTER TABLE"),
        ["RenameColumn"] = Of(OfTable, OfTable, "ALTER TABLE"),
        ["CreateIndex"] = Of(OfTable, OfTable, "CREATE INDEX"),
        ["DropIndex"] = Of(["name"], ["name"], "DROP INDEX"),
        ["RenameIndex"] = Of(["name"], ["name"], "ALTER INDEX"),
        ["CreateSequence"] = Of(["name"], ["name"], "CREATE SEQUENCE"),
        ["AlterSequence"] = Of(["name"], ["name"], "ALTER SEQUENCE"),
        ["RestartSequence"] = Of(["name"], ["name"], "ALTER SEQUENCE"),
        ["RenameSequence"] = Of(["name"], ["name"], "ALTER SEQUENCE"),
        ["DropSequence"] = Of(["name"], ["name"], "DROP SEQUENCE"),
        ["EnsureSchema"] = Of(["name"], ["name"], "DO", "CREATE SCHEMA"),
        ["DropSchema"] = Of(["name"], ["name"], "DROP SCHEMA"),
        ["InsertData"] = Of(["table"], ["table"], "INSERT", "SELECT"),
        ["UpdateData"] = Of(["table"], ["table"], "UPDATE"),
        ["DeleteData"] = Of(["table"], ["table"], "DELETE"),
    };

    /// <summary>What an ALTER TABLE of the operation says after the table: ADD, ALTER, DROP or RENAME; null: it may be any.</summary>
    public static string? VerbOf(string method) =>
        Verbs.FirstOrDefault(verb => method.StartsWith(verb, StringComparison.OrdinalIgnoreCase)) is { } verb && method is not ("RenameTable" or "AlterTable") ? verb : null;

    private static readonly string[] Verbs = ["add", "alter", "drop", "rename"];

    /// <summary>Null: not an operation of EF Core.</summary>
    public static CallShape? Find(string method) =>
        Known.GetValueOrDefault(method) ?? (IsConstraint(method) ? Of(OfTable, OfTable, "ALTER TABLE") : null);

    private static bool IsConstraint(string method) => method
        is "AddForeignKey" or "AddPrimaryKey" or "AddUniqueConstraint" or "AddCheckConstraint" or "CreateCheckConstraint"
        or "DropForeignKey" or "DropPrimaryKey" or "DropUniqueConstraint" or "DropCheckConstraint";

    private static CallShape Of(string[] arguments, string[] positional, params string[] commands) => new(commands, arguments, positional);
}
