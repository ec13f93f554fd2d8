using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Row level security policies.</summary>
internal sealed class PolicyReader : RowReader
{
    public override string Query => "policies";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(1), out var draft)) return;
        var oid = row.Oid(0);
        draft.Policies.Add(new Policy
        {
            Oid = oid,
            Table = (Table)draft.Relation,
            Name = row.Text(2),
            Owner = draft.Relation.Owner,
            Command = row.Letter(3),
            IsPermissive = row.Flag(4),
            Roles = [.. row.Oids(5).Select(role => role == 0 ? "public" : catalog.RoleName(role)).Order(StringComparer.Ordinal)],
            Using = row.OptionalText(6),
            Check = row.OptionalText(7),
            Comment = catalog.Comment(ClassIds.Policy, oid),
            Extension = draft.Relation.Extension,
        });
        catalog.Dependencies.Know(ClassIds.Policy, oid);
    }
}
