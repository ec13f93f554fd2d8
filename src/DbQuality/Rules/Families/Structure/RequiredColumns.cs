using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ201.</summary>
public sealed class RequiredColumns : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ201",
        Name = "required-columns",
        Category = RuleCategory.Structure,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table without a column that the standards require, or with another type or nullability",
        Rationale =
            "Audits, synchronisation, caches and generic code rely on the same columns being everywhere, of the same type. One table without " +
            "`created_at` is found when somebody needs it, and then its past is lost. The rule is silent until `database.required_columns` is " +
            "stated; lookup tables are exempt, and so are foreign tables, whose columns are another server's. What a parent table lacks is reported there, as its children get it with it.",
        Needs = [new StandardOption("database.required_columns", "none", "Columns with their types; `nullable: true` where they may be null, `tables` for the tables that need them.")],
        Options =
        [
            SectionOption.LookupTables,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var database = context.Standards.Database;
        return
            from table in context.Tables.Where(IsHeld)
            // One column may be required with different types for different tables: any that fits will do.
            from required in Required(table).GroupBy(column => column.Name)
            where table.FindColumn(required.Key) is not null || !context.Tables.Any(parent => table.InheritsFrom.Contains(parent.Oid) && Lacks(parent, required.Key))
            let violation = Compare(table, [.. required], context)
            where violation is not null
            select violation;

        bool IsHeld(Table table) => table.Kind != TableKind.Foreign && !database.LookupTables.Match(table.Schema, table.Name);

        IEnumerable<RequiredColumn> Required(Table table) => database.RequiredColumns.Where(column => column.Tables.Match(table.Schema, table.Name));

        // Its finding is enough: the child gets the column with it.
        bool Lacks(Table parent, string name) => IsHeld(parent) && parent.FindColumn(name) is null && Required(parent).Any(column => column.Name == name);
    }

    private static Violation? Compare(Table table, IReadOnlyList<RequiredColumn> choices, RuleContext context)
    {
        var required = choices[^1];
        if (table.FindColumn(required.Name) is not { } column) return Remedy.Later(() => Added(table, required, context)).Of(Missing(table, required));
        var typed = choices.Where(choice => StatedType.Accepts(choice.Type, column.Type, context.Catalog)).ToList();
        if (typed.Count == 0) return Remedy.Later(() => Retyped(column, required, context)).Of(OtherType(column, required));
        return typed.Any(choice => choice.Nullable == column.IsNullable) ? null : Remedy.Later(() => Settled(column, typed[^1], context)).Of(OtherNullability(column, typed[^1]));
    }

    private static Remedy Added(Table table, RequiredColumn required, RuleContext context) => required.Nullable
        ? ColumnFix.AddNullable(table, required.Name, required.Type, context.Catalog)
        : ColumnFix.AddRequired(table, required.Name, required.Type, context);

    private static Remedy Retyped(Column column, RequiredColumn required, RuleContext context)
    {
        if (!column.IsLocal) return Remedy.None("It is a parent table's column: change it there.");
        if (column.IsNullable != required.Nullable) return Remedy.None("Its type and whether it may be null are to change: give it the type first, and the rest can be mended then.");
        return (column.Type.Name, required.Type) switch
        {
            ("timestamp", "timestamp with time zone") => TypeFix.Of(TypeChanges.ToTimestampTz(column), context),
            ("varchar" or "bpchar", "text") => TypeFix.Of(TypeChanges.ToText(column, column.Type.Display), context),
            ("json", "jsonb") => TypeFix.Of(TypeChanges.ToJsonb(column), context),
            _ => Remedy.None("No change to that type is known to keep what the values mean: decide how they are turned into it, and in which deployment the application follows."),
        };
    }

    private static Remedy Settled(Column column, RequiredColumn required, RuleContext context)
    {
        if (required.Nullable) return ColumnFix.DropNotNull(column);
        return (column.Default ?? ColumnValue.Of(column.Name, required.Type, context)) is { } value
            ? NotNullFix.Of(column, value, context)
            : Remedy.None("Nothing says what rows without a value get: decide that, fill them in batches, then forbid null.", plain: NotNullFix.OfNew(column));
    }

    private static Violation Missing(Table table, RequiredColumn required)
    {
        var name = SqlName.Quote(required.Name);
        return new Violation(
            new DbObject
            {
                Kind = ObjectKind.Column, Schema = table.Schema, Table = table.Name, Name = required.Name, Columns = [required.Name], ParentKey = table.Key,
            },
            $"Table {table.QualifiedName} lacks the required column {name}, so whatever relies on it cannot work with this table.",
            "Add it:");
    }

    private static Violation OtherType(Column column, RequiredColumn required) => new(
        column.ToDbObject(), $"Column {column} is {column.Type.Display}; the standards require {required.Type}, which shared code relies on.", "Change it:") { AtLastChange = true };

    private static Violation OtherNullability(Column column, RequiredColumn required)
    {
        var now = required.Nullable
            ? "is not null; the standards let it be null, and a row without a value cannot be stored"
            : "may be null; the standards require a value in every row";
        return new Violation(column.ToDbObject(), $"Column {column} {now}.", "Change it:") { AtLastChange = true };
    }
}
