using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ229.</summary>
internal sealed class SurrogateOnLinkTable : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ229",
        Name = "surrogate-on-link-table",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Many-to-many table with a key of its own beside its foreign keys",
        Rationale =
            "The two foreign keys tell the rows of such a table apart; a number more is a column, an index and a sequence that nobody asks for. A table counts where it is a many-to-many table as " +
            "DBQ245 understands it: two foreign keys over required columns, bookkeeping, a name that says both sides. One that other tables refer to, or that " +
            "`database.required_columns` gives its key, is left alone.",
        Options =
        [
            LinkTable.BookkeepingOption,
            new SectionOption("database.required_columns", "none", "A key that the standards require is right."),
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var bookkeeping = LinkTable.BookkeepingOption.Of(context);
        var exceptions = Exceptions.Of(context);
        var singular = Singular.Of(context);
        var referenced = context.Catalog.Tables.SelectMany(table => table.ForeignKeys).Select(key => key.ForeignKey!.Table.Oid).ToHashSet();
        return
            from table in context.Tables
            where !referenced.Contains(table.Oid) && !exceptions.Match(table.Schema, table.Name)
            let link = LinkTable.Of(table, bookkeeping, singular)
            let surrogate = link?.Surrogate
            where link is not null && surrogate is not null && !IsRequired(surrogate, context)
            select new Violation(
                surrogate.ToDbObject(),
                $"Column {surrogate} is a key that {table.QualifiedName} does not need: {ForeignKeyText.Names(link.Columns)} tell its rows apart.", Remedy(link));
    }

    private static bool IsRequired(Column column, RuleContext context) =>
        context.Standards.Database.RequiredColumns.Any(required => required.Name == column.Name && required.Tables.Match(column.Relation.Schema, column.Relation.Name));

    private static string Remedy(LinkTable link)
    {
        var table = link.Table;
        var unique = table.Constraints.FirstOrDefault(constraint => constraint.Kind == ConstraintKind.Unique && constraint.Columns.ToHashSet().SetEquals(link.Columns));
        if (table.Kind == TableKind.Partitioned) return "Leave it out when the table is next made anew.";
        var columns = ForeignKeyText.Names(unique?.Columns ?? link.Columns);
        var drop = unique is null ? "" : $", drop constraint {SqlName.Quote(unique.Name)}";
        return $"Make those the key: alter table {table.QualifiedName} drop column {SqlName.Quote(link.Surrogate!.Name)}{drop}, add primary key ({columns});";
    }
}
