using System.Text.RegularExpressions;
using DbQuality.Migrations.Plan;

namespace DbQuality.Rules.Engine;

/// <summary>
/// A message on what an EF Core migration has made: SQL of its own would be another migration's, and what the model does not know its next migration
/// takes back. So the step is one of the model, where the model has a word for it, or SQL within a migration.
/// </summary>
internal static partial class EfTerms
{
    /// <param name="made">The statement that made the subject. What a migration has written as SQL the model does not know.</param>
    public static string Message(Violation violation, StatementReference made) => violation.Say(sql =>
    {
        var call = InMigration(sql, violation.Fix);
        if (made.IsWritten) return $"in a migration {call}";
        if ((violation.Fix?.NewName ?? NameIn(sql)) is { } name && Naming(violation.Subject, name) is { } named) return named;
        return Words.FirstOrDefault(word => word.Sql.IsMatch(sql)).Model is { } model ? $"{model} in the model, or in a migration {call}" : $"in a migration {call}";
    });

    /// <summary>Null for what the model does not name.</summary>
    private static string? Naming(DbObject subject, string name)
    {
        var call = subject.Kind switch
        {
            ObjectKind.Column => $"HasColumnName(\"{name}\")",
            ObjectKind.Table => $"ToTable(\"{name}\")",
            ObjectKind.Index => $"HasDatabaseName(\"{name}\")",
            ObjectKind.Constraint => $"HasName(\"{name}\"), or HasConstraintName(\"{name}\") of a foreign key,",
            _ => null,
        };
        if (call is null) return null;
        // The convention's own names: what differs by its letters' case alone it mends everywhere at once.
        var all = SnakeCase().IsMatch(name) && subject.Name.Any(char.IsUpper) ? ", or UseSnakeCaseNamingConvention() for all names" : "";
        return $"{call} in the model{all}; then dotnet ef migrations add.";
    }

    private static string InMigration(string sql, Fix? fix)
    {
        var isAlone = fix?.Steps.Any(step => step.Transaction is FixTransaction.None or FixTransaction.Alone) == true || sql.Contains(" concurrently ", StringComparison.Ordinal);
        return $"migrationBuilder.Sql(\"\"\"{sql}\"\"\"{(isAlone ? ", suppressTransaction: true" : "")});";
    }

    private static string? NameIn(string sql) => Rename().Match(sql) is { Success: true } match ? match.Groups["name"].Value : null;

    private static readonly (Regex Sql, string Model)[] Words =
    [
        (Index(), "HasIndex"), (PrimaryKey(), "HasKey"), (ForeignKey(), "HasForeignKey"), (ColumnType(), "HasColumnType"), (Check(), "HasCheckConstraint"), (Comment(), "HasComment"),
    ];

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();

    [GeneratedRegex("^alter (table|index) [^;]* rename [^;]*\\bto \"?(?<name>[^;\"]+)\"?;$")]
    private static partial Regex Rename();

    [GeneratedRegex("^create (unique )?index ")]
    private static partial Regex Index();

    [GeneratedRegex("^alter table [^;]* add [^;]*primary key\\b")]
    private static partial Regex PrimaryKey();

    [GeneratedRegex("^alter table [^;]* add [^;]*foreign key\\b")]
    private static partial Regex ForeignKey();

    [GeneratedRegex("^alter table [^;]* add [^;]*check\\b")]
    private static partial Regex Check();

    [GeneratedRegex("^alter table [^;]* alter column [^;]* type ")]
    private static partial Regex ColumnType();

    [GeneratedRegex("^comment on (table|column) ")]
    private static partial Regex Comment();
}
