using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>From a column's type to another one, and what that means for its values.</summary>
/// <param name="Column">As it is.</param>
/// <param name="Type">The new type, as SQL writes it.</param>
internal sealed record TypeChange(Column Column, string Type)
{
    /// <summary>The new value of an old one.</summary>
    public required Func<string, string> Forward { get; init; }

    /// <summary>The old value of a new one; what an assignment does by itself needs nothing.</summary>
    public Func<string, string> Back { get; init; } = value => value;

    /// <summary>The default for the new type.</summary>
    public required Func<string, string> Default { get; init; }

    /// <summary>What happens to the values; a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>The time zone in which the conversions are done, where they ask for the session's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The server turns old values into new ones without being told how.</summary>
    public bool IsAssignable { get; init; }

    /// <summary>The old type has no equality.</summary>
    public bool ComparesAsText { get; init; }

    /// <summary>The most characters that the old type took; a check goes on to hold that.</summary>
    public string? Length { get; init; }

    /// <summary>Whether expressions over the column, and the bodies of routines that name it, mean the same for both types.</summary>
    public Func<Routine, bool> Suits { get; init; } = _ => false;

    /// <summary>Whether an expression of an index means the same for both types.</summary>
    public bool KeepsExpressions { get; init; }

    public Table Table => (Table)Column.Relation;

    public string Name => SqlName.Quote(Column.Name);

    /// <summary>The new default; null where the column has none.</summary>
    public string? NewDefault => Column.Default is { } value ? Default(value) : null;

    /// <summary>The new type, with the collation where the column has one of its own.</summary>
    public string TypeWithCollation => Type + Collation;

    public string OldTypeWithCollation => Column.Type.Display + Collation;

    /// <summary>All of it in one statement, on one line: it locks the table, and may write it anew.</summary>
    public string AtOnce =>
        (TimeZone is { } zone ? $"set time zone {SqlText.Literal(zone)}; " : "")
        + $"alter table {Table.QualifiedName} alter column {Name} type {TypeWithCollation}"
        + (IsAssignable ? "" : $" using {Forward(Name)}")
        + (Length is { } most ? $", add {LengthCheck.Of(Name, most)};" : ";");

    /// <summary>The same for a table without rows.</summary>
    public string Plain(RuleContext context) =>
        Alter(TypeWithCollation, IsAssignable ? "" : $" using {Forward(Name)}", NewDefault, Length is { } most ? $", add constraint {Check(context)} {LengthCheck.Of(Name, most)}" : "");

    /// <summary>What takes <see cref="Plain"/> back.</summary>
    public string PlainBack(RuleContext context) =>
        Alter(OldTypeWithCollation, $" using {Back(Name)}", Column.Default, Length is null ? "" : $", drop constraint {Check(context)}");

    private string Alter(string type, string values, string? value, string more)
    {
        var alter = $"alter column {Name} ";
        var (before, after) = value is null ? ("", "") : ($"{alter}drop default, ", $", {alter}set default {value}");
        return $"alter table {Table.QualifiedName} {before}{alter}type {type}{values}{after}{more};";
    }

    private string Check(RuleContext context) => SqlName.Quote(LengthCheck.NameOf(Column, context));

    private string Collation => Column.Collation is { } name ? $" collate {SqlName.Quote(name)}" : "";
}
