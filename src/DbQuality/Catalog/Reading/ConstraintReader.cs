using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Constraints of tables.</summary>
internal sealed class ConstraintReader : RowReader
{
    public override string Query => "constraints";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(1), out var draft)) return;
        var oid = row.Oid(0);
        var kind = Kind(row.Letter(3));
        var foreignKey = kind == ConstraintKind.ForeignKey ? ReadForeignKey(row, catalog, draft) : null;
        var constraint = new Constraint(catalog.Printer, row.OptionalText(19))
        {
            Oid = oid,
            Table = (Table)draft.Relation,
            Name = row.Text(2),
            Kind = kind,
            Columns = draft.ColumnsOf(row.Numbers(12)),
            IsValidated = row.Flag(4),
            IsEnforced = row.Flag(5),
            IsDeferrable = row.Flag(6),
            IsDeferred = row.Flag(7),
            IsLocal = row.Flag(8),
            ParentOid = row.OptionalOid(9),
            IndexOid = row.OptionalOid(10),
            NoInherit = row.Flag(18) && kind == ConstraintKind.Check,
            ForeignKey = foreignKey,
            Owner = draft.Relation.Owner,
            Comment = catalog.Comment(ClassIds.Constraint, oid),
            Extension = draft.Relation.Extension,
        };
        draft.Constraints.Add(constraint);
        catalog.Dependencies.Know(ClassIds.Constraint, oid);
        catalog.Constraints.Add(oid, constraint);
        if (foreignKey is null && constraint.IndexOid is { } index) catalog.ConstraintOfIndex.Add(index, oid);
    }

    private static ForeignKey ReadForeignKey(CatalogRow row, CatalogBuilder catalog, RelationDraft referencing)
    {
        var referenced = catalog.Relations[row.Oid(11)];
        return new ForeignKey(
            (Table)referenced.Relation,
            referenced.ColumnsOf(row.Numbers(13)),
            row.Letter(14),
            row.Letter(15),
            row.Letter(16),
            referencing.ColumnsOf(row.Numbers(17)));
    }

    private static ConstraintKind Kind(char type) => type switch
    {
        'p' => ConstraintKind.PrimaryKey,
        'u' => ConstraintKind.Unique,
        'f' => ConstraintKind.ForeignKey,
        'c' => ConstraintKind.Check,
        'x' => ConstraintKind.Exclusion,
        'n' => ConstraintKind.NotNull,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "pg_constraint.contype"),
    };
}
