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

    private int oid, tgrelid, tgname, tgfoid, tgtype, tgenabled, isconstraint, tgparentid, tgattr, tgargs, hascondition, tgdeferrable,
        tginitdeferred, tgoldtable, tgnewtable, definition;

    public override string Query => "triggers";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out tgrelid).Take(out tgname).Take(out tgfoid).Take(out tgtype).Take(out tgenabled).Take(out isconstraint)
        .Take(out tgparentid).Take(out tgattr).Take(out tgargs).Take(out hascondition).Take(out tgdeferrable).Take(out tginitdeferred)
        .Take(out tgoldtable).Take(out tgnewtable).Take(out definition);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Relations.TryGetValue(row.Oid(tgrelid), out var draft)) return;
        var id = row.Oid(oid);
        var type = row.Short(tgtype);
        var printed = row.Text(definition);
        draft.Triggers.Add(new Trigger
        {
            Oid = id,
            Relation = draft.Relation,
            Name = row.Text(tgname),
            Owner = draft.Relation.Owner,
            FunctionOid = row.Oid(tgfoid),
            IsRowLevel = (type & Row) != 0,
            Timing = (type & InsteadOf) != 0 ? TriggerTiming.InsteadOf : (type & Before) != 0 ? TriggerTiming.Before : TriggerTiming.After,
            Events = Events(type),
            Enabled = row.Letter(tgenabled),
            IsConstraintTrigger = row.Flag(isconstraint),
            ParentOid = row.OptionalOid(tgparentid),
            UpdateOf = draft.ColumnsOf(row.Numbers(tgattr)),
            Arguments = Arguments(row.Bytes(tgargs)),
            Condition = row.Flag(hascondition) ? Condition(printed) : null,
            IsDeferrable = row.Flag(tgdeferrable),
            IsDeferred = row.Flag(tginitdeferred),
            OldTable = row.OptionalText(tgoldtable),
            NewTable = row.OptionalText(tgnewtable),
            Definition = printed,
            Comment = catalog.Comment(ClassIds.Trigger, id),
            Extension = catalog.ExtensionOf(ClassIds.Trigger, id) ?? draft.Relation.Extension,
        });
        catalog.Dependencies.Know(ClassIds.Trigger, id);
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
        var lexer = new Lexer(definition);
        // WHEN is reserved: a name that is spelled so has quotes.
        while (lexer.TryRead(out var word) && !word.Is("when"))
        {
        }
        lexer.TryRead(out var open);
        var depth = 1;
        while (lexer.TryRead(out var token))
        {
            if (token.Kind != TokenKind.Punctuation) continue;
            depth += token.Value switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0) return definition[(open.Start + open.Length)..token.Start];
        }
        throw new InvalidOperationException($"pg_get_triggerdef printed no condition: {definition}");
    }
}
