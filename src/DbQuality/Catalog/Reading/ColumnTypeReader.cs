namespace DbQuality.Catalog.Reading;

/// <summary>The types that columns have.</summary>
internal sealed class ColumnTypeReader : RowReader
{
    private int oid, atttypmod, display, typname, nspname, typtype, typcategory, typcollation, basetype, typlen, typalign;

    public override string Query => "column_types";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out atttypmod).Take(out display).Take(out typname).Take(out nspname).Take(out typtype).Take(out typcategory)
        .Take(out typcollation).Take(out basetype).Take(out typlen).Take(out typalign);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var type = new ColumnType(
            row.Oid(oid), row.Text(display), row.Text(typname), catalog.Intern(row.Text(nspname)), row.Integer(atttypmod), row.Letter(typtype), row.Letter(typcategory), row.Oid(basetype))
        {
            Length = row.Short(typlen),
            Alignment = row.Letter(typalign) switch { 'd' => 8, 'i' => 4, 's' => 2, _ => 1 },
        };
        catalog.ColumnTypes.Add((type.Oid, type.Modifier), new ColumnTypeFacts(type, row.Oid(typcollation)));
    }
}
