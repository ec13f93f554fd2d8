using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Rewrite rules.</summary>
internal sealed class RuleReader : RowReader
{
    public override string Query => "rules";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(1), out var draft)) return;
        var oid = row.Oid(0);
        if (row.OptionalText(4) is not { } definition)
        {
            catalog.Dependencies.StandIn(new ObjectKey(ClassIds.Rule, oid), draft.Relation.Key);
            return;
        }
        draft.Rules.Add(new RewriteRule
        {
            Oid = oid,
            Relation = draft.Relation,
            Name = row.Text(2),
            Owner = draft.Relation.Owner,
            Enabled = row.Letter(3),
            Definition = definition,
            Comment = catalog.Comment(ClassIds.Rule, oid),
            Extension = draft.Relation.Extension,
        });
        catalog.Dependencies.Know(ClassIds.Rule, oid);
    }
}
