namespace DbQuality.Catalog.Reading;

/// <summary>The database's own row.</summary>
internal sealed class DatabaseReader : RowReader
{
    private int version, datname, datdba, encoding, datcollate, reader;

    public override string Query => "database";

    public override void Bind(ResultColumns columns) => columns
        .Take(out version).Take(out datname).Take(out datdba).Take(out encoding).Take(out datcollate).Take(out reader);

    public override void Read(CatalogRow row, CatalogBuilder catalog) =>
        catalog.Database = new DatabaseFacts(row.Integer(version), row.Text(datname), row.Oid(datdba), row.Text(encoding), row.Text(datcollate), row.Text(reader));
}

/// <summary>Key words: the reserved ones are in the model, all of them need quotes.</summary>
internal sealed class KeywordReader : RowReader
{
    private int word, catcode;

    public override string Query => "keywords";

    public override void Bind(ResultColumns columns) => columns
        .Take(out word).Take(out catcode);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var name = row.Text(word);
        catalog.Printer.QuotedWords.Add(name);
        if (row.Letter(catcode) is 'R' or 'T') catalog.ReservedWords.Add(name);
        if (row.Letter(catcode) == 'T') catalog.FunctionWords.Add(name);
    }
}

/// <summary>Comments on anything.</summary>
internal sealed class CommentReader : RowReader
{
    private int classoid, objoid, objsubid, description;

    public override string Query => "comments";

    public override void Bind(ResultColumns columns) => columns
        .Take(out classoid).Take(out objoid).Take(out objsubid).Take(out description);

    public override void Read(CatalogRow row, CatalogBuilder catalog) =>
        catalog.Comments.Add(new Observation.ObjectKey(row.Oid(classoid), row.Oid(objoid), row.Integer(objsubid)), row.Text(description));
}
