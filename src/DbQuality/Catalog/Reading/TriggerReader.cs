using System.Text;
using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Triggers of tables and views.</summary>
internal sealed class TriggerReader : RowReader
{
    private const short Row = 1;
    private const short Before = 2;
    private const short Insert = 4;
    private const short Delete = 8;
    private const short Update = 16;
    private const short Truncate = 32;
    private const short InsteadOf = 64;

    public override string Query => "triggers";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(1), out var draft)) return;
        var oid = row.Oid(0);
        var type = row.Short(4);
        var definition = row.Text(15);
        draft.Triggers.Add(new Trigger
        {
            Oid = oid,
            Relation = draft.Relation,
            Name = row.Text(2),
            Owner = draft.Relation.Owner,
            FunctionOid = row.Oid(3),
            IsRowLevel = (type & Row) != 0,
            Timing = (type & InsteadOf) != 0 ? TriggerTiming.InsteadOf : (type & Before) != 0 ? TriggerTiming.Before : TriggerTiming.After,
            Events = Events(type),
            Enabled = row.Letter(5),
            IsConstraintTrigger = row.Flag(6),
            ParentOid = row.OptionalOid(7),
            UpdateOf = draft.ColumnsOf(row.Numbers(8)),
            Arguments = Arguments(row.Bytes(9)),
            Condition = row.Flag(10) ? Condition(definition) : null,
            IsDeferrable = row.Flag(11),
            IsDeferred = row.Flag(12),
            OldTable = row.OptionalText(13),
            NewTable = row.OptionalText(14),
            Definition = definition,
            Comment = catalog.Comment(ClassIds.Trigger, oid),
            Extension = catalog.ExtensionOf(ClassIds.Trigger, oid) ?? draft.Relation.Extension,
        });
        catalog.Dependencies.Know(ClassIds.Trigger, oid);
    }

    private static TriggerEvents Events(short type)
    {
        var events = TriggerEvents.None;
        if ((type & Insert) != 0) events |= TriggerEvents.Insert;
        if ((type & Delete) != 0) events |= TriggerEvents.Delete;
        if ((type & Update) != 0) events |= TriggerEvents.Update;
        if ((type & Truncate) != 0) events |= TriggerEvents.Truncate;
        return events;
    }

    /// <summary>Each argument ends with a zero byte.</summary>
    private static string[] Arguments(byte[] arguments) =>
        arguments.Length == 0 ? [] : Encoding.UTF8.GetString(arguments, 0, arguments.Length - 1).Split('\0');

    /// <summary>No function prints the condition alone: <c>pg_get_expr</c> refuses an expression over both OLD and NEW.</summary>
    private static string Condition(string definition)
    {
        const string when = " WHEN (";
        var start = definition.IndexOf(when, StringComparison.Ordinal) + when.Length;
        return definition[start..definition.LastIndexOf(") EXECUTE FUNCTION ", StringComparison.Ordinal)];
    }
}
