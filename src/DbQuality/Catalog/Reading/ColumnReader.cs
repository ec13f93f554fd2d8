using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Columns of tables and views.</summary>
internal sealed class ColumnReader : RowReader
{
    private int attrelid, attnum, attname, atttypid, atttypmod, attnotnull, attidentity, attgenerated, attislocal, attcollation, collname, attacl;

    public override string Query => "columns";

    public override void Bind(ResultColumns columns) => columns
        .Take(out attrelid).Take(out attnum).Take(out attname).Take(out atttypid).Take(out atttypmod).Take(out attnotnull).Take(out attidentity)
        .Take(out attgenerated).Take(out attislocal).Take(out attcollation).Take(out collname).Take(out attacl);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(attrelid), out var draft)) return;
        var number = row.Short(attnum);
        var type = catalog.ColumnTypes[(row.Oid(atttypid), row.Integer(atttypmod))];
        var collation = row.Oid(attcollation);
        draft.Add(new Column
        {
            Relation = draft.Relation,
            Number = number,
            Name = catalog.Intern(row.Text(attname)),
            Type = type.Type,
            IsNullable = !row.Flag(attnotnull),
            Identity = row.Letter(attidentity),
            Generated = row.Letter(attgenerated),
            IsLocal = row.Flag(attislocal),
            CollationOid = collation,
            Collation = collation == type.Collation ? null : row.OptionalText(collname) ?? "default",
            Acl = row.Texts(attacl) is { } items ? new Acl(items, isDefault: false) : null,
            Default = catalog.ColumnDefaults.GetValueOrDefault((draft.Relation.Oid, number)),
            Comment = catalog.Comment(ClassIds.Relation, draft.Relation.Oid, number),
        });
    }

    public override void Complete(CatalogBuilder catalog)
    {
        foreach (var draft in catalog.Relations.Values) draft.CompleteColumns();
    }
}

/// <summary>Default and generation expressions.</summary>
internal sealed class ColumnDefaultReader : RowReader
{
    private int oid, adrelid, adnum, expression;

    public override string Query => "column_defaults";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out adrelid).Take(out adnum).Take(out expression);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var (relation, column) = (row.Oid(adrelid), row.Short(adnum));
        catalog.ColumnDefaults.Add((relation, column), catalog.Intern(row.Text(expression)));
        catalog.Dependencies.StandIn(
            new ObjectKey(ClassIds.AttributeDefault, row.Oid(oid)), new ObjectKey(ClassIds.Relation, relation, column));
    }
}
