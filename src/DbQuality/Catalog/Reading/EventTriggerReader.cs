using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Event triggers.</summary>
internal sealed class EventTriggerReader : RowReader
{
    private int oid, evtname, evtowner, evtevent, evtfoid, evtenabled, evttags;

    public override string Query => "event_triggers";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out evtname).Take(out evtowner).Take(out evtevent).Take(out evtfoid).Take(out evtenabled).Take(out evttags);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var id = row.Oid(oid);
        catalog.EventTriggers.Add(new EventTrigger
        {
            Oid = id,
            Name = row.Text(evtname),
            Owner = catalog.RoleName(row.Oid(evtowner)),
            Event = row.Text(evtevent),
            Function = row.Oid(evtfoid),
            Enabled = row.Letter(evtenabled),
            Tags = row.Texts(evttags) ?? [],
            Comment = catalog.Comment(ClassIds.EventTrigger, id),
            Extension = catalog.ExtensionOf(ClassIds.EventTrigger, id),
        });
        catalog.Dependencies.Know(ClassIds.EventTrigger, id);
    }
}
