using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Constraints of tables.</summary>
internal sealed class ConstraintReader : RowReader
{
    private int oid, conrelid, conname, contype, convalidated, conenforced, condeferrable, condeferred, conislocal, conparentid, conindid, confrelid,
        conkey, confkey, confdeltype, confupdtype, confmatchtype, confdelsetcols, connoinherit, conperiod, expression, definition;

    public override string Query => "constraints";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out conrelid).Take(out conname).Take(out contype).Take(out convalidated).Take(out conenforced).Take(out condeferrable)
        .Take(out condeferred).Take(out conislocal).Take(out conparentid).Take(out conindid).Take(out confrelid).Take(out conkey).Take(out confkey)
        .Take(out confdeltype).Take(out confupdtype).Take(out confmatchtype).Take(out confdelsetcols).Take(out connoinherit)
        .Take(out conperiod).Take(out expression).Take(out definition);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(conrelid), out var draft)) return;
        var id = row.Oid(oid);
        var kind = Kind(row.Letter(contype));
        var foreignKey = kind == ConstraintKind.ForeignKey ? ReadForeignKey(row, catalog, draft) : null;
        var constraint = new Constraint(catalog.Printer, row.OptionalText(definition))
        {
            Oid = id,
            Table = (Table)draft.Relation,
            Name = row.Text(conname),
            Kind = kind,
            Columns = draft.ColumnsOf(row.Numbers(conkey)),
            IsValidated = row.Flag(convalidated),
            IsEnforced = row.Flag(conenforced),
            IsDeferrable = row.Flag(condeferrable),
            IsDeferred = row.Flag(condeferred),
            IsLocal = row.Flag(conislocal),
            ParentOid = row.OptionalOid(conparentid),
            IndexOid = row.OptionalOid(conindid),
            NoInherit = row.Flag(connoinherit) && kind == ConstraintKind.Check,
            IsTemporal = row.Flag(conperiod),
            Expression = row.OptionalText(expression),
            ForeignKey = foreignKey,
            Owner = draft.Relation.Owner,
            Comment = catalog.Comment(ClassIds.Constraint, id),
            Extension = draft.Relation.Extension,
        };
        draft.Constraints.Add(constraint);
        catalog.Dependencies.Know(ClassIds.Constraint, id);
        catalog.Constraints.Add(id, constraint);
        if (foreignKey is null && constraint.IndexOid is { } index) catalog.ConstraintOfIndex.Add(index, id);
    }

    private ForeignKey ReadForeignKey(CatalogRow row, CatalogBuilder catalog, RelationDraft referencing)
    {
        var referenced = catalog.Relations[row.Oid(confrelid)];
        return new ForeignKey(
            (Table)referenced.Relation,
            referenced.ColumnsOf(row.Numbers(confkey)),
            row.Letter(confdeltype),
            row.Letter(confupdtype),
            row.Letter(confmatchtype),
            referencing.ColumnsOf(row.Numbers(confdelsetcols)));
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
