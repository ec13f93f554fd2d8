using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Columns of tables and views.</summary>
internal sealed class ColumnReader : RowReader
{
    public override string Query => "columns";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(0), out var draft)) return;
        var number = row.Short(1);
        var type = catalog.ColumnTypes[(row.Oid(3), row.Integer(4))];
        var collation = row.Oid(9);
        draft.Add(new Column
        {
            Relation = draft.Relation,
            Number = number,
            Name = catalog.Intern(row.Text(2)),
            Type = type.Type,
            IsNullable = !row.Flag(5),
            Identity = row.Letter(6),
            Generated = row.Letter(7),
            IsLocal = row.Flag(8),
            CollationOid = collation,
            Collation = collation == type.Collation ? null : row.OptionalText(10) ?? "default",
            Acl = row.Texts(11) is { } items ? new Acl(items, isDefault: false) : null,
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
    public override string Query => "column_defaults";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var (relation, column) = (row.Oid(1), row.Short(2));
        catalog.ColumnDefaults.Add((relation, column), catalog.Intern(row.Text(3)));
        catalog.Dependencies.StandIn(
            new ObjectKey(ClassIds.AttributeDefault, row.Oid(0)), new ObjectKey(ClassIds.Relation, relation, column));
    }
}
