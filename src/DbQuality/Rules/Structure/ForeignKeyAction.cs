using DbQuality.Catalog;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Structure;

/// <summary>DBQ209.</summary>
public sealed class ForeignKeyAction : Rule
{
    private static readonly IReadOnlyList<string> Actions = ["no action", "restrict", "cascade", "set null", "set default"];

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ209",
        Name = "foreign-key-action",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Foreign key whose action on delete or update the standards do not allow",
        Rationale =
            "`on delete cascade` in one place too many deletes invoices with their customer; `set null` there makes them nobody's. Which actions are right is the " +
            "team's to say, so the rule is silent until `on_delete` or `on_update` is stated. An entry is an action, `cascade`, or an action with the tables " +
            "that may have it, `cascade on order_*`; the table is the referencing one. PostgreSQL's own choice, where a key says nothing, is `no action`.",
        Options =
        [
            new("on_delete", "any", "Allowed actions on delete: `no action`, `restrict`, `cascade`, `set null`, `set default`, each for all tables or `on` some."),
            new("on_update", "any", "Allowed actions on update, likewise."),
        ],
    };

    public override string? CannotCheck(RuleContext context) =>
        context.Options.List("on_delete", []).Count + context.Options.List("on_update", []).Count == 0 ? "neither on_delete nor on_update is stated in standards.yaml" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (onDelete, onUpdate) = (Allowed(context, "on_delete"), Allowed(context, "on_update"));
        foreach (var key in context.ForeignKeys)
        {
            var (delete, update) = (ForeignKeyText.Action(key.ForeignKey!.OnDelete), ForeignKeyText.Action(key.ForeignKey.OnUpdate));
            var (deletes, updates) = (Of(onDelete, key.Table), Of(onUpdate, key.Table));
            var (wrongDelete, wrongUpdate) = (onDelete.Count > 0 && !deletes.Contains(delete), onUpdate.Count > 0 && !updates.Contains(update));
            if (!wrongDelete && !wrongUpdate) continue;
            var has = string.Join(" and ", new[] { wrongDelete ? $"on delete {delete}" : null, wrongUpdate ? $"on update {update}" : null }.Where(text => text is not null));
            yield return new Violation(
                key.ToDbObject(),
                $"Foreign key {SqlName.Quote(key.Name)} of {key.Table.QualifiedName} has {has}, which the standards do not allow there: {Effect(wrongDelete ? delete : update, key)}. " +
                Remedy(key, wrongDelete ? deletes : [delete], wrongUpdate ? updates : [update])) { AtLastChange = true };
        }
    }

    private static string Effect(string action, Constraint key) => action switch
    {
        "cascade" => $"a change in {key.ForeignKey!.Table.QualifiedName} takes rows of {key.Table.QualifiedName} with it",
        "set null" or "set default" => $"a change in {key.ForeignKey!.Table.QualifiedName} overwrites {ForeignKeyText.Names(key.Columns)}",
        _ => $"a change in {key.ForeignKey!.Table.QualifiedName} fails while {key.Table.QualifiedName} refers to it",
    };

    private static string Remedy(Constraint key, List<string> deletes, List<string> updates)
    {
        if (deletes.Count == 0 || updates.Count == 0) return "State an action for this table.";
        var name = SqlName.Quote(key.Name);
        return ForeignKeyText.Clause(key, deletes[0], updates[0], key.ForeignKey!.MatchType == 'f') is { } clause
            ? $"Change it: alter table {key.Table.QualifiedName} drop constraint {name}, add constraint {name} {clause};"
            : $"Make it anew with on delete {deletes[0]} on update {updates[0]}.";
    }

    private static List<string> Of(IReadOnlyList<(string Action, ObjectPatterns Tables)> allowed, Table table) =>
        [.. allowed.Where(entry => entry.Tables.Match(table.Schema, table.Name)).Select(entry => entry.Action)];

    private static List<(string Action, ObjectPatterns Tables)> Allowed(RuleContext context, string option) =>
        [.. context.Options.List(option, []).Select(entry => Parse(entry) is var parsed && Actions.Contains(parsed.Action)
            ? parsed
            : throw context.Options.Wrong(option, $"a list of {string.Join(", ", Actions)}, each for all tables or 'on' some, such as 'cascade' or 'cascade on order_*'"))];

    /// <summary><c>cascade</c>, or <c>cascade on order_*</c>.</summary>
    private static (string Action, ObjectPatterns Tables) Parse(string entry)
    {
        const string on = " on ";
        var at = entry.IndexOf(on, StringComparison.OrdinalIgnoreCase);
        var action = (at < 0 ? entry : entry[..at]).Trim().ToLowerInvariant();
        return (action, at < 0 ? ObjectPatterns.All : new ObjectPatterns([entry[(at + on.Length)..].Trim()]));
    }
}
