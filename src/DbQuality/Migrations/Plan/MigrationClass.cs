using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>
/// A migration that is a C# class, as EF Core has them. Its SQL is known only when it has run; a statement that was seen then
/// is known by the call that made it.
/// </summary>
/// <param name="Script">The file, whose statements are the calls; named by the migration's id.</param>
public sealed record MigrationClass(Script Script, IReadOnlyList<MigrationCall> Calls);

/// <summary>One call of a migration class, such as <c>migrationBuilder.CreateTable(…)</c>.</summary>
public sealed record MigrationCall
{
    /// <summary>The command tags of the statements that it may become; empty: any.</summary>
    public required IReadOnlyList<string> Commands { get; init; }

    /// <summary>A word, in lower case, that each ALTER TABLE of them has after its first; null: none.</summary>
    public string? Verb { get; init; }

    /// <summary>Names that each of its statements holds.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Where columns and constraints of a table are written, by their names.</summary>
    public IReadOnlyDictionary<string, SourceSpan> Parts { get; init; } = StatementReference.NoParts;

    /// <summary>The SQL that the call itself holds, and the text that it is written in; null: none, or none that is constant.</summary>
    public WrittenSql? Sql { get; init; }
}

/// <summary>SQL in a string of a program.</summary>
/// <param name="Start">Of the literals that hold it, in the file.</param>
public sealed record WrittenSql(IReadOnlyList<Statement> Statements, int Start, int Length);
