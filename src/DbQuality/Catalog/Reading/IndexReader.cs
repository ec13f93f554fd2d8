using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Indexes of tables and materialized views.</summary>
internal sealed class IndexReader : RowReader
{
    private const short DescendingOption = 1;
    private const short NullsFirstOption = 2;

    public override string Query => "indexes";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(1), out var draft)) return;
        var oid = row.Oid(0);
        var method = row.Oid(4);
        var keys = row.Numbers(14);
        var keyCount = row.Short(13);
        draft.Indexes.Add(new Index(catalog.Printer, row.OptionalText(24))
        {
            Oid = oid,
            Relation = draft.Relation,
            Name = row.Text(2),
            Owner = catalog.RoleName(row.Oid(3)),
            Method = catalog.AccessMethods[method],
            IsUnique = row.Flag(5),
            IsPrimary = row.Flag(6),
            IsExclusion = row.Flag(7),
            IsValid = row.Flag(8),
            IsReady = row.Flag(9),
            IsClustered = row.Flag(10),
            IsReplicaIdentity = row.Flag(11),
            NullsNotDistinct = row.Flag(12),
            Parts = ReadParts(row, catalog, draft, method, keys.AsSpan(0, keyCount)),
            Included = draft.ColumnsOf(keys[keyCount..]),
            Options = row.Options(18),
            Tablespace = row.OptionalText(19),
            Predicate = ReadPredicate(row, catalog, draft),
            ConstraintOid = catalog.ConstraintOfIndex.TryGetValue(oid, out var constraint) ? constraint : null,
            PartitionOf = catalog.Parents.GetValueOrDefault(oid)?[0],
            Comment = catalog.Comment(ClassIds.Relation, oid),
            Extension = draft.Relation.Extension,
        });
        catalog.Dependencies.Know(ClassIds.Relation, oid);
    }

    private static string? ReadPredicate(CatalogRow row, CatalogBuilder catalog, RelationDraft draft) =>
        row.IsNull(20) ? row.OptionalText(22) : catalog.Printer.NullTest(draft.Column(row.Short(20)), isNull: row.Flag(21));

    private static IndexPart[] ReadParts(CatalogRow row, CatalogBuilder catalog, RelationDraft draft, uint method, ReadOnlySpan<short> keys)
    {
        var (classes, collations, options) = (row.Oids(15), row.Oids(16), row.Numbers(17));
        var expressions = row.Texts(23);
        var expression = 0;
        var parts = new IndexPart[keys.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var column = keys[i] == 0 ? null : draft.Column(keys[i]);
            var operatorClass = catalog.OperatorClasses[classes[i]];
            parts[i] = new IndexPart(
                column,
                column is null ? expressions![expression++] : null,
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
    public override string Query => "operator_classes";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var (name, schema) = (row.Text(1), row.Text(2));
        var facts = new OperatorClassFacts(catalog.Printer.Qualified(schema, name), row.Flag(3), row.Oid(4));
        catalog.OperatorClasses.Add(row.Oid(0), facts);
        if (facts.IsDefault) catalog.TypesWithDefaultClass.Add((row.Oid(5), facts.InputType));
    }
}

/// <summary>Names of access methods.</summary>
internal sealed class AccessMethodReader : RowReader
{
    public override string Query => "access_methods";

    public override void Read(CatalogRow row, CatalogBuilder catalog) => catalog.AccessMethods.Add(row.Oid(0), row.Text(1));
}
