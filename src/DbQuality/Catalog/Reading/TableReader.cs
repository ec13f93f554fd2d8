using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Ordinary, partitioned and foreign tables.</summary>
internal sealed class TableReader : RowReader
{
    private int oid, relnamespace, relname, relowner, relkind, relpersistence, relrowsecurity, relforcerowsecurity, relreplident, reltuples,
        reloptions, relacl, relispartition, reloftype, reltype, amname, spcname, partkey, partstrat, partattrs, partdefid, partbound, srvname;

    public override string Query => "tables";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out relnamespace).Take(out relname).Take(out relowner).Take(out relkind).Take(out relpersistence).Take(out relrowsecurity)
        .Take(out relforcerowsecurity).Take(out relreplident).Take(out reltuples).Take(out reloptions).Take(out relacl).Take(out relispartition)
        .Take(out reloftype).Take(out reltype).Take(out amname).Take(out spcname).Take(out partkey).Take(out partstrat).Take(out partattrs).Take(out partdefid)
        .Take(out partbound).Take(out srvname);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Schemas.TryGetValue(row.Oid(relnamespace), out var schema)) return;
        var (id, owner) = (row.Oid(oid), row.Oid(relowner));
        var isPartition = row.Flag(relispartition);
        var parents = catalog.Parents.GetValueOrDefault(id);
        catalog.Dependencies.Know(ClassIds.Relation, id);
        var draft = new RelationDraft(new Table
        {
            Oid = id,
            Schema = schema.Name,
            Name = row.Text(relname),
            Owner = catalog.RoleName(owner),
            Kind = row.Letter(relkind) switch { 'p' => TableKind.Partitioned, 'f' => TableKind.Foreign, _ => TableKind.Ordinary },
            Persistence = row.Letter(relpersistence),
            RowSecurity = row.Flag(relrowsecurity),
            ForceRowSecurity = row.Flag(relforcerowsecurity),
            ReplicaIdentity = row.Letter(relreplident),
            EstimatedRows = row.Real(reltuples),
            Options = row.Options(reloptions),
            Acl = catalog.Acl(row.Texts(relacl), 'r', owner),
            PartitionOf = isPartition ? parents![0] : null,
            InheritsFrom = isPartition || parents is null ? [] : parents.ToArray(),
            OfType = row.OptionalOid(reloftype),
            AccessMethod = row.OptionalText(amname) is { } method ? catalog.Intern(method) : null,
            Tablespace = row.OptionalText(spcname),
            RowType = row.Oid(reltype),
            PartitionKey = row.OptionalText(partkey),
            PartitionStrategy = row.IsNull(partstrat) ? null : row.Letter(partstrat),
            DefaultPartition = row.OptionalOid(partdefid),
            PartitionBound = row.OptionalText(partbound),
            ForeignServer = row.OptionalText(srvname),
            Comment = catalog.Comment(ClassIds.Relation, id),
            Extension = catalog.ExtensionOf(ClassIds.Relation, id),
        })
        {
            PartitionKey = row.Numbers(partattrs),
        };
        catalog.Relations.Add(id, draft);
    }
}

/// <summary>Parents of tables and indexes.</summary>
internal sealed class InheritanceReader : RowReader
{
    private int inhrelid, inhparent;

    public override string Query => "inheritance";

    public override void Bind(ResultColumns columns) => columns
        .Take(out inhrelid).Take(out inhparent);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (catalog.Parents.TryGetValue(row.Oid(inhrelid), out var parents)) parents.Add(row.Oid(inhparent));
        else catalog.Parents.Add(row.Oid(inhrelid), [row.Oid(inhparent)]);
    }
}
