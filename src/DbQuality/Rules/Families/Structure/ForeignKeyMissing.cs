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
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Columns that refer to nothing: `column` or `schema.table.column`, with globs.", NamedThing.Column);

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
            "goes by names and is careful: a column `user_id` counts where a table `user` or `users` is in the same schema, has a key of one column, or a unique `user_id`, " +
            "of the very type, and the column is in no foreign key yet. Where other columns of its name have foreign keys, it is what those refer to; then a table of its own domain " +
            "goes before one without (`media_contents.file_id` is of `media_files`), and where several are left, such as `users` and `auth_users`, nothing is said. " +
            "A column beside `user_type`, which may refer to several tables, is left alone. " +
            "Keys in other schemas, composite ones, and columns such as `owner_id`, whose name is not the table's, are not seen.",
        Options =
        [
            Exceptions,
            new SectionOption("database.prefixes", "none", "Prefixes that a table may have before the name that the column says."),
            new SectionOption("database.naming.foreign_keys", "none", "The pattern that the new key is named by."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var targets = ReferenceTargets.Of(context.OwnColumns.Where(ReferenceTargets.IsReference), context);
        return
            from column in context.OwnColumns
            where ReferenceTargets.IsReference(column) && !exceptions.Match(column.Relation.Schema, column.Relation.Name, column.Name)
            let table = (Table)column.Relation
            where !table.ForeignKeys.Any(key => key.Columns.Contains(column)) && table.FindColumn(ReferenceTargets.Said(column) + "_type") is null
            let key = targets.Find(column, table)
            where key is not null
            let target = (Table)key.Relation
            where target.Persistence == 'p' || table.Persistence == 'u'
            select Remedy.Later(() => Mend(column, table, key, context)).Of(new Violation(
                column.ToDbObject(),
                $"Column {column} names {target.QualifiedName} and no foreign key holds it to that: rows may refer to nothing.",
                "Add one:"));
    }

    private static Remedy Mend(Column column, Table table, Column key, RuleContext context)
    {
        var target = (Table)key.Relation;
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
