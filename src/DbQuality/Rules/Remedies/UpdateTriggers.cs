using DbQuality.Catalog;
using DbQuality.Rules.Facts;
using DbQuality.Sql;

namespace DbQuality.Rules.Remedies;

/// <summary>What a table's own triggers would do when every row of it is updated.</summary>
internal static class UpdateTriggers
{
    /// <summary>Words of a body that does more than to set columns of its row.</summary>
    private static readonly HashSet<string> Acts = new(StringComparer.Ordinal)
    {
        "call", "copy", "delete", "execute", "insert", "merge", "notify", "perform", "raise", "select", "truncate", "update",
    };

    /// <summary>
    /// The first trigger whose effect a last trigger cannot take back by <c>new := old</c>; null where there is none.
    /// </summary>
    /// <remarks>Those of UPDATE OF do not fire for a new column.</remarks>
    public static Trigger? WithEffect(Table table, DatabaseCatalog catalog) => table.Triggers.FirstOrDefault(trigger =>
        trigger.Enabled is 'O' or 'A' && trigger.Events.HasFlag(TriggerEvents.Update) && trigger.UpdateOf.Count == 0 && !SetsColumnsOnly(trigger, catalog));

    private static bool SetsColumnsOnly(Trigger trigger, DatabaseCatalog catalog)
    {
        if (trigger.Timing != TriggerTiming.Before || !trigger.IsRowLevel) return false;
        var function = catalog.Routines.FirstOrDefault(routine => routine.Oid == trigger.FunctionOid);
        return function switch
        {
            { Language: "c", Name: "moddatetime" } => true,
            { Language: "plpgsql" } => !BodyText.Tokens(function.Body).Exists(token => token.Kind == TokenKind.Word && Acts.Contains(token.Value)),
            _ => false,
        };
    }
}
