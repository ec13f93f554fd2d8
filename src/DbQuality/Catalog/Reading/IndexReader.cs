using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Indexes of tables and materialized views.</summary>
internal sealed class IndexReader : RowReader
{
    private const short DescendingOption = 1;
    private const short NullsFirstOption = 2;

    private int indexrelid, indrelid, relname, relowner, relam, indisunique, indisprimary, indisexclusion, indisvalid, indisready, indisclustered,
        indisreplident, indnullsnotdistinct, indnkeyatts, indkey, indclass, indcollation, indoption, reloptions, spcname, tested, testsnull,
        predicate, expressions, definition;

    public override string Query => "indexes";

    public override void Bind(ResultColumns columns) => columns
        .Take(out indexrelid).Take(out indrelid).Take(out relname).Take(out relowner).Take(out relam).Take(out indisunique).Take(out indisprimary)
        .Take(out indisexclusion).Take(out indisvalid).Take(out indisready).Take(out indisclustered).Take(out indisreplident)
        .Take(out indnullsnotdistinct).Take(out indnkeyatts).Take(out indkey).Take(out indclass).Take(out indcollation).Take(out indoption)
        .Take(out reloptions).Take(out spcname).Take(out tested).Take(out testsnull).Take(out predicate).Take(out expressions).Take(out definition);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(indrelid), out var draft)) return;
        var oid = row.Oid(indexrelid);
        var method = row.Oid(relam);
        var keys = row.Numbers(indkey);
        var keyCount = row.Short(indnkeyatts);
        draft.Indexes.Add(new Index(catalog.Printer, row.OptionalText(definition))
        {
            Oid = oid,
            Relation = draft.Relation,
            Name = row.Text(relname),
            Owner = catalog.RoleName(row.Oid(relowner)),
            Method = catalog.AccessMethods[method],
            IsUnique = row.Flag(indisunique),
            IsPrimary = row.Flag(indisprimary),
            IsExclusion = row.Flag(indisexclusion),
            IsValid = row.Flag(indisvalid),
            IsReady = row.Flag(indisready),
            IsClustered = row.Flag(indisclustered),
            IsReplicaIdentity = row.Flag(indisreplident),
            NullsNotDistinct = row.Flag(indnullsnotdistinct),
            Parts = ReadParts(row, catalog, draft, method, keys.AsSpan(0, keyCount)),
            Included = draft.ColumnsOf(keys[keyCount..]),
            Options = row.Options(reloptions),
            Tablespace = row.OptionalText(spcname),
            Predicate = ReadPredicate(row, catalog, draft),
            ConstraintOid = catalog.ConstraintOfIndex.TryGetValue(oid, out var constraint) ? constraint : null,
            PartitionOf = catalog.Parents.GetValueOrDefault(oid)?[0],
            Comment = catalog.Comment(ClassIds.Relation, oid),
            Extension = draft.Relation.Extension,
        });
        catalog.Dependencies.Know(ClassIds.Relation, oid);
    }

    private string? ReadPredicate(CatalogRow row, CatalogBuilder catalog, RelationDraft draft) =>
        row.IsNull(tested) ? row.OptionalText(predicate) : catalog.Printer.NullTest(draft.Column(row.Short(tested)), isNull: row.Flag(testsnull));

    private IndexPart[] ReadParts(CatalogRow row, CatalogBuilder catalog, RelationDraft draft, uint method, ReadOnlySpan<short> keys)
    {
        var (classes, collations, options) = (row.Oids(indclass), row.Oids(indcollation), row.Numbers(indoption));
        var printed = row.Texts(expressions);
        var expression = 0;
        var parts = new IndexPart[keys.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var column = keys[i] == 0 ? null : draft.Column(keys[i]);
            var operatorClass = catalog.OperatorClasses[classes[i]];
            parts[i] = new IndexPart(
                column,
                column is null ? printed![expression++] : null,
                classes[i],
                operatorClass.Name,
                collations[i],
                (options[i] & DescendingOption) != 0,
                (options[i] & NullsFirstOption) != 0)
            {
                HasDefaultOperatorClass = IsDefault(catalog, method, operatorClass, column),
            };
        }
        return parts;
    }

    /// <summary>
    /// As <c>GetDefaultOpClass</c> decides for a column: the default class of its very type, else that of a type it is binary
    /// coercible to, which for <c>varchar</c> is <c>text</c>.
    /// </summary>
    private static bool IsDefault(CatalogBuilder catalog, uint method, OperatorClassFacts operatorClass, Column? column)
    {
        if (!operatorClass.IsDefault || column is null || column.Type.BaseOid == operatorClass.InputType) return operatorClass.IsDefault;
        return column.Type.BaseOid == TypeIds.VarChar
            ? operatorClass.InputType == TypeIds.Text
            : !catalog.TypesWithDefaultClass.Contains((method, column.Type.BaseOid));
    }
}

/// <summary>Operator classes, by which an index compares.</summary>
internal sealed class OperatorClassReader : RowReader
{
    private int oid, opcname, nspname, opcdefault, opcintype, opcmethod;

    public override string Query => "operator_classes";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out opcname).Take(out nspname).Take(out opcdefault).Take(out opcintype).Take(out opcmethod);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var (name, schema) = (row.Text(opcname), row.Text(nspname));
        var facts = new OperatorClassFacts(catalog.Printer.Qualified(schema, name), row.Flag(opcdefault), row.Oid(opcintype));
        catalog.OperatorClasses.Add(row.Oid(oid), facts);
        if (facts.IsDefault) catalog.TypesWithDefaultClass.Add((row.Oid(opcmethod), facts.InputType));
    }
}

/// <summary>Names of access methods.</summary>
internal sealed class AccessMethodReader : RowReader
{
    private int oid, amname;

    public override string Query => "access_methods";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out amname);

    public override void Read(CatalogRow row, CatalogBuilder catalog) => catalog.AccessMethods.Add(row.Oid(oid), row.Text(amname));
}
