using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Sequences and the columns that own them.</summary>
internal sealed class SequenceReader : RowReader
{
    private int oid, relnamespace, relname, relowner, relpersistence, relacl, type, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle,
        refobjid, refobjsubid, isidentity;

    public override string Query => "sequences";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out relnamespace).Take(out relname).Take(out relowner).Take(out relpersistence).Take(out relacl).Take(out type)
        .Take(out seqstart).Take(out seqincrement).Take(out seqmin).Take(out seqmax).Take(out seqcache).Take(out seqcycle).Take(out refobjid)
        .Take(out refobjsubid).Take(out isidentity);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Schemas.TryGetValue(row.Oid(relnamespace), out var schema)) return;
        var (id, owner) = (row.Oid(oid), row.Oid(relowner));
        var owned = row.OptionalOid(refobjid) is { } relation && catalog.Relations.TryGetValue(relation, out var draft)
            ? draft.Column(row.Integer(refobjsubid))
            : null;
        if (owned is not null) owned.OwnedSequence = id;
        catalog.Dependencies.Know(ClassIds.Relation, id);
        catalog.Sequences.Add(new Sequence
        {
            Oid = id,
            Schema = schema.Name,
            Name = row.Text(relname),
            Owner = catalog.RoleName(owner),
            Persistence = row.Letter(relpersistence),
            Acl = catalog.Acl(row.Texts(relacl), 's', owner),
            Type = catalog.Intern(row.Text(type)),
            Start = row.Long(seqstart),
            Increment = row.Long(seqincrement),
            Minimum = row.Long(seqmin),
            Maximum = row.Long(seqmax),
            Cache = row.Long(seqcache),
            Cycles = row.Flag(seqcycle),
            OwnedBy = owned,
            IsIdentity = row.OptionalFlag(isidentity),
            Comment = catalog.Comment(ClassIds.Relation, id),
            Extension = catalog.ExtensionOf(ClassIds.Relation, id) ?? owned?.Relation.Extension,
        });
    }
}
