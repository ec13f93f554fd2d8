using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Facts;

/// <summary>Functions that nothing but a trigger can call: no application asks for them by name.</summary>
internal sealed class TriggerFunctions
{
    private readonly HashSet<ObjectKey> keys;

    private TriggerFunctions(HashSet<ObjectKey> keys) => this.keys = keys;

    /// <summary>Those that a script's own statement made, also where they are gone by now.</summary>
    public static TriggerFunctions Of(RuleContext context) => new(
    [
        .. from located in TraceViolation.Located(context)
           where located.Source.Statement.Command == "CREATE FUNCTION" && Returns(located.Source)
           from change in located.Trace.Changes
           where change.Type == "function"
           select change.Key,
    ]);

    public bool Has(ObjectChange change) => keys.Contains(change.Key);

    private static bool Returns(StatementReference source)
    {
        var tokens = source.Statement.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is("returns")) return tokens[i + 1].Is("trigger") || tokens[i + 1].Is("event_trigger");
        }
        return false;
    }
}
