using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ220.</summary>
internal sealed class InconsistentColumnType : Rule
{
    /// <summary>Names of what each table understands in its own way; keys have rules of their own.</summary>
    private static readonly IReadOnlyList<string> Exempt =
    [
        "amount", "body", "code", "content", "data", "default_value", "details", "duration", "id", "key", "kind", "level", "new_value", "number", "old_value",
        "payload", "period", "position", "priority", "result", "revision", "size", "state", "status", "type", "value", "version",
    ];

    private static readonly PatternsOption Exceptions = new("exceptions", Exempt, "Columns that may differ: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ220",
        Name = "inconsistent-column-type",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Columns of one name that have different types in different tables",
        Rationale =
            "Who joins, unions or maps `customer_number` of two tables expects one type; where one is text and the other a number, comparisons fail or convert " +
            "each row, and code needs two models of one thing. An equal name alone says little: `score` of two tables is two things. Columns are one thing where their name has a table's word in it, as " +
            "`customer_number` beside `customers`, or tells a moment, as `created_at`; where a foreign key links their tables; and where a view joins them. " +
            "The type that most tables use is taken for the right one. Only built-in types are compared, " +
            "without length and precision; `text`, `varchar` and `char` count as one, a domain as what it is made of; enums and other types of your own are " +
            "often meant to differ and are left alone, and so are names that say nothing about their content.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var things = SameThings.Of(context);
        return
            from named in context.OwnColumns.Where(column => column.Type.BaseOid < FirstUserOid).GroupBy(column => column.Name)
            // Few names have two types, and matching the exceptions costs more than comparing types.
            where named.Any(column => Family(column.Type) != Family(named.First().Type))
            let types = named.Where(column => !exceptions.Match(column.Relation.Schema, column.Relation.Name, column.Name))
                .GroupBy(column => Family(column.Type)).OrderByDescending(columns => columns.Count()).ToList()
            where types.Count > 1
            from column in types.Skip(1).SelectMany(type => type)
            let usual = types[0].FirstOrDefault(other => things.AreOne(column, other))
            where usual is not null
            select new Violation(
                column.ToDbObject(),
                $"Column {column} is {column.Type.Display}, but {usual}, of the same name, is {usual.Type.Display}: joins of the two fail or convert each row.",
                "Give both one type, or names that say how they differ.") { AtLastChange = true, Against = usual.ToDbObject() };
    }

    // A built-in type's oid; those that migrations make come later.
    private const uint FirstUserOid = 16384;

    private static uint Family(ColumnType type) => type.BaseOid is TypeIds.VarChar or TypeIds.Char ? TypeIds.Text : type.BaseOid;
}
