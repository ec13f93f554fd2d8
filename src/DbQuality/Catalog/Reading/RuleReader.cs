using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Rewrite rules.</summary>
internal sealed class RuleReader : RowReader
{
    private int oid, ev_class, rulename, ev_enabled, definition;

    public override string Query => "rules";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out ev_class).Take(out rulename).Take(out ev_enabled).Take(out definition);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(ev_class), out var draft)) return;
        var id = row.Oid(oid);
        if (row.OptionalText(definition) is not { } printed)
        {
            catalog.Dependencies.StandIn(new ObjectKey(ClassIds.Rule, id), draft.Relation.Key);
            return;
        }
        draft.Rules.Add(new RewriteRule
        {
            Oid = id,
            Relation = draft.Relation,
            Name = row.Text(rulename),
            Owner = draft.Relation.Owner,
            Enabled = row.Letter(ev_enabled),
            Definition = printed,
            Comment = catalog.Comment(ClassIds.Rule, id),
            Extension = draft.Relation.Extension,
        });
        catalog.Dependencies.Know(ClassIds.Rule, id);
    }
}
