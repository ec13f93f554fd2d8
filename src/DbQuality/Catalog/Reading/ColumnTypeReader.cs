namespace DbQuality.Catalog.Reading;

/// <summary>The types that columns have.</summary>
internal sealed class ColumnTypeReader : RowReader
{
    public override string Query => "column_types";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var type = new ColumnType(
            row.Oid(0), row.Text(2), row.Text(3), catalog.Intern(row.Text(4)), row.Integer(1), row.Letter(5), row.Letter(6), row.Oid(8))
        {
            Length = row.Short(9),
            Alignment = row.Letter(10) switch { 'd' => 8, 'i' => 4, 's' => 2, _ => 1 },
        };
        catalog.ColumnTypes.Add((type.Oid, type.Modifier), new ColumnTypeFacts(type, row.Oid(7)));
    }
}
