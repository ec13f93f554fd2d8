using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Ordinary, partitioned and foreign tables.</summary>
internal sealed class TableReader : RowReader
{
    public override string Query => "tables";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Schemas.TryGetValue(row.Oid(1), out var schema)) return;
        var (oid, owner) = (row.Oid(0), row.Oid(3));
        var isPartition = row.Flag(12);
        var parents = catalog.Parents.GetValueOrDefault(oid);
        catalog.Dependencies.Know(ClassIds.Relation, oid);
        catalog.Relations.Add(oid, new RelationDraft(new Table
        {
            Oid = oid,
            Schema = schema.Name,
            Name = row.Text(2),
            Owner = catalog.RoleName(owner),
            Kind = row.Letter(4) switch { 'p' => TableKind.Partitioned, 'f' => TableKind.Foreign, _ => TableKind.Ordinary },
            Persistence = row.Letter(5),
            RowSecurity = row.Flag(6),
            ForceRowSecurity = row.Flag(7),
            ReplicaIdentity = row.Letter(8),
            EstimatedRows = row.Real(9),
            Options = row.Options(10),
            Acl = catalog.Acl(row.Texts(11), 'r', owner),
            PartitionOf = isPartition ? parents![0] : null,
            InheritsFrom = isPartition || parents is null ? [] : parents.ToArray(),
            OfType = row.OptionalOid(13),
            AccessMethod = row.OptionalText(14) is { } method ? catalog.Intern(method) : null,
            Tablespace = row.OptionalText(15),
            PartitionKey = row.OptionalText(16),
            PartitionBound = row.OptionalText(17),
            ForeignServer = row.OptionalText(18),
            Comment = catalog.Comment(ClassIds.Relation, oid),
            Extension = catalog.ExtensionOf(ClassIds.Relation, oid),
        }));
    }
}

/// <summary>Parents of tables and indexes.</summary>
internal sealed class InheritanceReader : RowReader
{
    public override string Query => "inheritance";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (catalog.Parents.TryGetValue(row.Oid(0), out var parents)) parents.Add(row.Oid(1));
        else catalog.Parents.Add(row.Oid(0), [row.Oid(1)]);
    }
}
