using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ246.</summary>
internal sealed class ColumnOrderPadding : Rule
{
    private static readonly NumberOption MostBytes = new("bytes", 8, "How many bytes a row may waste.");

    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ246",
        Name = "column-order-padding",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Columns whose order wastes space in every row",
        Rationale =
            "A `bigint` begins at a multiple of eight bytes: after a `boolean` seven are left empty, in every row of the table. Columns of fixed length, the wide ones first, leave nothing empty. What is counted " +
            "is what stands empty between columns of fixed length that follow each other; where one behind a column of variable length begins depends on the row, so nothing is counted until a column of eight bytes. " +
            "Child tables are left alone, for their parent gives the order.",
        Options =
        [
            MostBytes,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (most, exceptions) = (MostBytes.Of(context), Exceptions.Of(context));
        return
            from table in context.Tables
            where table.Kind != TableKind.Foreign && table.InheritsFrom.Count == 0 && !exceptions.Match(table.Schema, table.Name)
            let wasted = Padding(table.Columns)
            where wasted > most
            let order = table.Columns.Where(column => column.Type.Length > 0).OrderByDescending(column => column.Type.Alignment)
            select new Violation(
                table.ToDbObject(),
                $"The order of the columns of {table.QualifiedName} wastes {wasted} bytes in every row.",
                $"When it is next made anew, put those of fixed length first, in this order: {ForeignKeyText.Names(order)}.");
    }

    private const int Widest = 8;

    private static int Padding(IReadOnlyList<Column> columns)
    {
        // Null: the place is not known, for it depends on the row.
        (int? offset, var wasted) = (0, 0);
        foreach (var type in columns.Where(column => column.Generated != 'v').Select(column => column.Type))
        {
            if (type.Length <= 0) offset = null;
            else if (offset is { } place)
            {
                var gap = (type.Alignment - (place % type.Alignment)) % type.Alignment;
                wasted += gap;
                offset = place + gap + type.Length;
            }
            // Wherever it begins, it ends at a place that is known from there on.
            else if (type.Alignment == Widest) offset = type.Length;
        }
        return wasted;
    }
}
