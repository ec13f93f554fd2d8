using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Sequences and the columns that own them.</summary>
internal sealed class SequenceReader : RowReader
{
    public override string Query => "sequences";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Schemas.TryGetValue(row.Oid(1), out var schema)) return;
        var (oid, owner) = (row.Oid(0), row.Oid(3));
        var owned = row.OptionalOid(13) is { } relation && catalog.Relations.TryGetValue(relation, out var draft)
            ? draft.Column(row.Integer(14))
            : null;
        if (owned is not null) owned.OwnedSequence = oid;
        catalog.Dependencies.Know(ClassIds.Relation, oid);
        catalog.Sequences.Add(new Sequence
        {
            Oid = oid,
            Schema = schema.Name,
            Name = row.Text(2),
            Owner = catalog.RoleName(owner),
            Persistence = row.Letter(4),
            Acl = catalog.Acl(row.Texts(5), 's', owner),
            Type = catalog.Intern(row.Text(6)),
            Start = row.Long(7),
            Increment = row.Long(8),
            Minimum = row.Long(9),
            Maximum = row.Long(10),
            Cache = row.Long(11),
            Cycles = row.Flag(12),
            OwnedBy = owned,
            IsIdentity = row.OptionalFlag(15),
            Comment = catalog.Comment(ClassIds.Relation, oid),
            Extension = catalog.ExtensionOf(ClassIds.Relation, oid) ?? owned?.Relation.Extension,
        });
    }
}
