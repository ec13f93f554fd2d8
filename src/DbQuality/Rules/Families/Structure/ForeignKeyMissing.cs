using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ207.</summary>
internal sealed class ForeignKeyMissing : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Columns that refer to nothing: `column` or `schema.table.column`, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ207",
        Name = "foreign-key-missing",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Column named after an existing table, of its key's type, without a foreign key",
        Rationale =
            "Without a foreign key nothing keeps `user_id` from naming a user who was deleted, and reports that join lose those rows without a word. The rule " +
            "goes by names and is careful: a column `user_id` counts where a table `user` or `users` (or one of a configured prefix) is in the same schema, has a key of one column " +
            "and of the very type, and the column is in no foreign key yet. A column beside `user_type`, which may refer to several tables, is left alone. " +
            "Keys in other schemas, composite ones, and columns such as `owner_id`, whose name is not the table's, are not seen.",
        Options =
        [
            Exceptions,
            new SectionOption("database.prefixes", "none", "Prefixes that a table may have before the name that the column says."),
            new SectionOption("database.naming.foreign_keys", "none", "The pattern that the new key is named by."),
        ],
    };

    private const string Suffix = "_id";

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var targets = Targets(context);
        return
            from column in context.OwnColumns
            where IsReference(column) && !exceptions.Match(column.Relation.Schema, column.Relation.Name, column.Name)
            let table = (Table)column.Relation
            where !table.ForeignKeys.Any(key => key.Columns.Contains(column)) && table.FindColumn(column.Name[..^Suffix.Length] + "_type") is null
            let target = Target(column, targets)
            where target is not null && target != table && (target.Persistence == 'p' || table.Persistence == 'u')
            select Remedy.Later(() => Mend(column, table, target, context)).Of(new Violation(
                column.ToDbObject(),
                $"Column {column} names {target.QualifiedName} and no foreign key holds it to that: rows may refer to nothing.",
                "Add one:"));
    }

    /// <summary>Tables with a key of one column, by schema and by each name that a column calls them.</summary>
    private static ILookup<(string Schema, string Name), Table> Targets(RuleContext context)
    {
        var said = context.OwnColumns.Where(IsReference).Select(Said).ToHashSet();
        var prefixes = context.Standards.Database.Prefixes.Keys.ToList();
        var singular = Singular.Of(context);
        return (
            from table in context.Tables
            where table.Kind != TableKind.Foreign && table.PrimaryKey is { Columns.Count: 1 }
            from name in prefixes.Where(prefix => table.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => table.Name[prefix.Length..]).Append(table.Name)
            from called in new[] { name, singular.Of(name) }
            where said.Contains((table.Schema, called))
            select (table, called)).Distinct().ToLookup(pair => (pair.table.Schema, pair.called), pair => pair.table);
    }

    /// <summary>The one table that the column names; null where there is none, or more than one.</summary>
    private static Table? Target(Column column, ILookup<(string Schema, string Name), Table> targets)
    {
        var named = targets[Said(column)].ToList();
        return named is [var only] && only.PrimaryKey!.Columns[0].Type.BaseOid == column.Type.BaseOid ? only : null;
    }

    private static bool IsReference(Column column) =>
        column.Name.EndsWith(Suffix, StringComparison.Ordinal) && column.Name.Length > Suffix.Length && column.Generated == ' ';

    private static (string Schema, string Name) Said(Column column) => (column.Relation.Schema, column.Name[..^Suffix.Length]);

    private static Remedy Mend(Column column, Table table, Table target, RuleContext context)
    {
        var key = target.PrimaryKey!.Columns[0];
        var reference = $"foreign key ({SqlName.Quote(column.Name)}) references {target.QualifiedName} ({SqlName.Quote(key.Name)})";
        var byHand = $"alter table {table.QualifiedName} add {reference};";
        if (ForeignKeyTypeMismatch.Differ(column.Type, key.Type))
            return Remedy.None($"It is {column.Type.Display} and {key} is {key.Type.Display}: decide which type both have, and change one.");
        if (ForeignKeyFix.CannotAdd(context.Catalog, table) is { } because) return Remedy.None(because);
        if (ForeignKeyFix.OfPartition(context.Catalog, table, column, target) is { } own)
            return Remedy.None($"Foreign key {own} of one of its partitions would become a part of the new one, and nothing could take that back: drop it, and run this again.", byHand);
        if (NewConstraintName.OfForeignKey(table, [column], target, context) is not { } name) return Remedy.None(RenameFix.NoName, byHand);
        if (Actions(column, table, context) is not { } actions)
            return Remedy.None("The standards leave more than one action, or none, for it on delete or update: decide which it has.", byHand);
        var clause = reference + actions;
        var orphans = ForeignKeyFix.Orphans(table, [column], target, [key]);
        var why = $"Rows that refer to nothing make the validation fail, and it can be tried again. Look for them first: select t.{SqlName.Quote(column.Name)}, count(*) from {orphans} group by 1;";
        return Remedy.By(new Fix
        {
            Topic = "reference " + column.Name,
            Phase = FixPhase.Constraints,
            Steps = [.. Index(column, table, context), .. ForeignKeyFix.Add(context.Catalog, table, name, clause, why)],
            Assumes = [$"delete from {orphans}"],
        });
    }

    /// <summary>Each delete in the referenced table looks for the rows that refer to it.</summary>
    private static IReadOnlyList<FixStep> Index(Column column, Table table, RuleContext context)
    {
        if (table.Indexes.Any(index => KeyCoverage.Covers(index, [column]))) return [];
        var name = SqlName.Quote(column.Name);
        return IndexFix.Create(context.Catalog, table, IndexFix.NameOf(table, [column], context), $"({name}){(column.IsNullable ? $" where {name} is not null" : "")}");
    }

    /// <summary>What the key does on delete and on update, as SQL; null where the standards do not leave one choice.</summary>
    private static string? Actions(Column column, Table table, RuleContext context)
    {
        if (!context.EnabledRules.Contains(AllowedActions.Rule)) return "";
        var options = context.OptionsOf(AllowedActions.Rule);
        var (onDelete, onUpdate) = (AllowedActions.Of(options, AllowedActions.OnDelete).Choose(table), AllowedActions.Of(options, AllowedActions.OnUpdate).Choose(table));
        if (onDelete is null || onUpdate is null) return null;
        if (!column.IsNullable && (onDelete == "set null" || onUpdate == "set null")) return null;
        return Action("update", onUpdate) + Action("delete", onDelete);

        static string Action(string what, string action) => action == "no action" ? "" : $" on {what} {action}";
    }
}
