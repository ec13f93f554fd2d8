namespace DbQuality.Catalog.Reading;

/// <summary>The database's own row.</summary>
internal sealed class DatabaseReader : RowReader
{
    public override string Query => "database";

    public override void Read(CatalogRow row, CatalogBuilder catalog) =>
        catalog.Database = new DatabaseFacts(row.Integer(0), row.Text(1), row.Oid(2), row.Text(3), row.Text(4));
}

/// <summary>Key words: the reserved ones are in the model, all of them need quotes.</summary>
internal sealed class KeywordReader : RowReader
{
    public override string Query => "keywords";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var word = row.Text(0);
        catalog.Printer.QuotedWords.Add(word);
        if (row.Letter(1) is 'R' or 'T') catalog.ReservedWords.Add(word);
        if (row.Letter(1) == 'T') catalog.FunctionWords.Add(word);
    }
}

/// <summary>Comments on anything.</summary>
internal sealed class CommentReader : RowReader
{
    public override string Query => "comments";

    public override void Read(CatalogRow row, CatalogBuilder catalog) =>
        catalog.Comments.Add(new Observation.ObjectKey(row.Oid(0), row.Oid(1), row.Integer(2)), row.Text(3));
}
