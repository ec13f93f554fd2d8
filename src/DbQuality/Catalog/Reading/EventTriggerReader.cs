using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Event triggers.</summary>
internal sealed class EventTriggerReader : RowReader
{
    public override string Query => "event_triggers";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        catalog.EventTriggers.Add(new EventTrigger
        {
            Oid = oid,
            Name = row.Text(1),
            Owner = catalog.RoleName(row.Oid(2)),
            Event = row.Text(3),
            Function = row.Oid(4),
            Enabled = row.Letter(5),
            Tags = row.Texts(6) ?? [],
            Comment = catalog.Comment(ClassIds.EventTrigger, oid),
            Extension = catalog.ExtensionOf(ClassIds.EventTrigger, oid),
        });
        catalog.Dependencies.Know(ClassIds.EventTrigger, oid);
    }
}
