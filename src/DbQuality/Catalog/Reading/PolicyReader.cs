using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Row level security policies.</summary>
internal sealed class PolicyReader : RowReader
{
    private int oid, polrelid, polname, polcmd, polpermissive, polroles, polqual, polwithcheck;

    public override string Query => "policies";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out polrelid).Take(out polname).Take(out polcmd).Take(out polpermissive).Take(out polroles).Take(out polqual)
        .Take(out polwithcheck);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(polrelid), out var draft)) return;
        var id = row.Oid(oid);
        draft.Policies.Add(new Policy
        {
            Oid = id,
            Table = (Table)draft.Relation,
            Name = row.Text(polname),
            Owner = draft.Relation.Owner,
            Command = row.Letter(polcmd),
            IsPermissive = row.Flag(polpermissive),
            Roles = [.. row.Oids(polroles).Select(role => role == 0 ? "public" : catalog.RoleName(role)).Order(StringComparer.Ordinal)],
            Using = row.OptionalText(polqual),
            Check = row.OptionalText(polwithcheck),
            Comment = catalog.Comment(ClassIds.Policy, id),
            Extension = draft.Relation.Extension,
        });
        catalog.Dependencies.Know(ClassIds.Policy, id);
    }
}
