using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Facts;

/// <summary>Functions that nothing but a trigger can call: no application asks for them by name.</summary>
internal sealed class TriggerFunctions
{
    private readonly HashSet<ObjectKey> keys;

    private TriggerFunctions(HashSet<ObjectKey> keys) => this.keys = keys;

    /// <summary>Those that a script's statement or block made, also where they are gone by now.</summary>
    public static TriggerFunctions Of(RuleContext context) => new(
    [
        .. from located in TraceViolation.Located(context)
           where located.Source.Statement.Command is "CREATE FUNCTION" or "DO" && Returns(located.Source)
           from change in located.Trace.Changes
           // They have no parameters, which tells them from others of the same block.
           where change.Type == "function" && change.Identity.EndsWith("()", StringComparison.Ordinal)
           select change.Key,
    ]);

    public bool Has(ObjectChange change) => keys.Contains(change.Key);

    private static bool Returns(StatementReference source)
    {
        var tokens = source.Statement.Command == "DO" ? BodyText.OfBlock(source.Statement) : source.Statement.Tokens;
        return Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).Any(i => tokens[i].Is("returns") && (tokens[i + 1].Is("trigger") || tokens[i + 1].Is("event_trigger")));
    }
}
