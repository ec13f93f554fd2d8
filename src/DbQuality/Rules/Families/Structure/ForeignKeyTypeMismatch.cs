using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ208.</summary>
internal sealed class ForeignKeyTypeMismatch : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ208",
        Name = "foreign-key-type-mismatch",
        Category = RuleCategory.Structure,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        Summary = "Foreign key whose columns are not of the referenced columns' types",
        Rationale =
            "An `integer` that refers to a `bigint` works until the referenced key passes two billion; then inserts fail on a table that has no " +
            "fault. Between types that differ the server converts at every check and every join, and may not use an index. Length and precision " +
            "are part of the type; a domain counts as what it is made of.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from key in context.ForeignKeys
        let pairs = key.Columns.Zip(key.ForeignKey!.Columns).Where(pair => Differ(pair.First.Type, pair.Second.Type)).ToList()
        where pairs.Count > 0
        select new Violation(
            key.ToDbObject(),
            $"Foreign key {SqlName.Quote(key.Name)} compares different types: {string.Join(", ", pairs.Select(Describe))}.",
            $"A value that one side can hold fails on the other, and joins may pass over indexes. Change one: {string.Join(" ", pairs.Select(Remedy))}")
        {
            AtLastChange = true,
        };

    /// <summary>Whether a key between such columns would be one of these.</summary>
    public static bool Differ(ColumnType referencing, ColumnType referenced) =>
        referencing.BaseOid != referenced.BaseOid ||
        (referencing.Oid == referenced.Oid && referencing.Modifier != referenced.Modifier);

    private static string Describe((Column Referencing, Column Referenced) pair) =>
        $"{pair.Referencing} is {pair.Referencing.Type.Display}, {pair.Referenced} is {pair.Referenced.Type.Display}";

    /// <summary>Changes the narrower side, or the referencing one where neither is.</summary>
    private static string Remedy((Column Referencing, Column Referenced) pair)
    {
        var (change, to) = Width(pair.Referencing.Type).CompareTo(Width(pair.Referenced.Type)) > 0
            ? (pair.Referenced, pair.Referencing.Type)
            : (pair.Referencing, pair.Referenced.Type);
        var name = SqlName.Quote(change.Name);
        // Types of different kinds have no assignment cast: the statement must say how.
        var cast = change.Type.Category == to.Category ? "" : $" using {name}::{to.Display}";
        return $"alter table {change.Relation.QualifiedName} alter column {name} type {to.Display}{cast};";
    }

    private static (int Kind, int Modifier) Width(ColumnType type) => type.BaseOid switch
    {
        TypeIds.SmallInt => (1, 0),
        TypeIds.Integer => (2, 0),
        TypeIds.BigInt => (3, 0),
        TypeIds.Numeric => (4, type.Modifier < 0 ? int.MaxValue : type.Modifier),
        TypeIds.VarChar => (1, type.Modifier < 0 ? int.MaxValue : type.Modifier),
        TypeIds.Text => (2, 0),
        _ => (0, 0),
    };
}
