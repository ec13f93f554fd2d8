using DbQuality.Catalog;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Structure;

/// <summary>DBQ207.</summary>
public sealed class ForeignKeyMissing : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ207",
        Name = "foreign-key-missing",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Column named after an existing table, of its key's type, without a foreign key",
        Rationale =
            "Without a foreign key nothing keeps `user_id` from naming a user who was deleted, and reports that join lose those rows without a word. The rule " +
            "goes by names and is careful: a column `user_id` counts where a table `user` or `users` (or one of a configured prefix) is in the same schema, has a key of one column " +
            "and of the very type, and the column is in no foreign key yet. A column beside `user_type`, which may refer to several tables, is left alone. " +
            "Keys in other schemas, composite ones, and columns such as `owner_id`, whose name is not the table's, are not seen.",
        Options =
        [
            new("exceptions", "none", "Columns that refer to nothing: `column` or `schema.table.column`, with globs."),
            new("database.prefixes", "none", "Prefixes that a table may have before the name that the column says."),
            new("database.naming.foreign_keys", "none", "The pattern that the message names the key by."),
        ],
    };

    private const string Suffix = "_id";

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = context.Options.Patterns("exceptions");
        var targets = Targets(context);
        return
            from column in context.OwnColumns
            where column.Name.EndsWith(Suffix, StringComparison.Ordinal) && column.Name.Length > Suffix.Length && column.Generated == ' ' &&
                !exceptions.Match(column.Relation.Schema, column.Relation.Name, column.Name)
            let table = (Table)column.Relation
            where !table.ForeignKeys.Any(key => key.Columns.Contains(column)) && table.FindColumn(column.Name[..^Suffix.Length] + "_type") is null
            let target = Target(column, targets)
            where target is not null && target != table && (target.Persistence == 'p' || table.Persistence == 'u')
            select new Violation(
                column.ToDbObject(),
                $"Column {column} names {target.QualifiedName} and no foreign key holds it to that: rows may refer to nothing. {Remedy(column, target, context)}");
    }

    /// <summary>Tables with a key of one column, by schema and by each name that a column may call them.</summary>
    private static ILookup<(string Schema, string Name), Table> Targets(RuleContext context)
    {
        var prefixes = context.Standards.Database.Prefixes.Keys.ToList();
        var singular = Singular.Of(context);
        return (
            from table in context.Tables
            where table.Kind != TableKind.Foreign && table.PrimaryKey is { Columns.Count: 1 }
            from name in prefixes.Where(prefix => table.Name.StartsWith(prefix, StringComparison.Ordinal)).Select(prefix => table.Name[prefix.Length..]).Append(table.Name)
            from called in new[] { name, singular.Of(name) }.Distinct()
            select (table, called)).Distinct().ToLookup(pair => (pair.table.Schema, pair.called), pair => pair.table);
    }

    /// <summary>The one table that the column names; null where there is none, or more than one.</summary>
    private static Table? Target(Column column, ILookup<(string Schema, string Name), Table> targets)
    {
        var named = targets[(column.Relation.Schema, column.Name[..^Suffix.Length])].ToList();
        return named is [var only] && only.PrimaryKey!.Columns[0].Type.BaseOid == column.Type.BaseOid ? only : null;
    }

    private static string Remedy(Column column, Table target, RuleContext context)
    {
        var table = (Table)column.Relation;
        var key = $"foreign key ({SqlName.Quote(column.Name)}) references {target.QualifiedName} ({SqlName.Quote(target.PrimaryKey!.Columns[0].Name)})";
        // Before PostgreSQL 18 a partitioned table cannot have a key that is not valid yet.
        if (table.Kind == TableKind.Partitioned || ForeignKeyText.Name(table, column.Name, target, context) is not { } name)
            return $"Add one: alter table {table.QualifiedName} add {key};";
        return $"Add one: alter table {table.QualifiedName} add constraint {name} {key} not valid; alter table {table.QualifiedName} validate constraint {name};";
    }
}
