using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ209.</summary>
internal sealed class ForeignKeyAction : Rule
{
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
        Needs =
        [
            AllowedActions.OnDelete,
            AllowedActions.OnUpdate,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (onDelete, onUpdate) = (AllowedActions.Of(context.Options, AllowedActions.OnDelete), AllowedActions.Of(context.Options, AllowedActions.OnUpdate));
        foreach (var key in context.ForeignKeys)
        {
            var (delete, update) = (ForeignKeyText.Action(key.ForeignKey!.OnDelete), ForeignKeyText.Action(key.ForeignKey.OnUpdate));
            var (deletes, updates) = (onDelete.For(key.Table), onUpdate.For(key.Table));
            var (wrongDelete, wrongUpdate) = (onDelete.AreStated && !deletes.Contains(delete), onUpdate.AreStated && !updates.Contains(update));
            if (!wrongDelete && !wrongUpdate) continue;
            var has = string.Join(" and ", new[] { wrongDelete ? $"on delete {delete}" : null, wrongUpdate ? $"on update {update}" : null }.Where(text => text is not null));
            yield return new Violation(
                key.ToDbObject(),
                $"Foreign key {SqlName.Quote(key.Name)} of {key.Table.QualifiedName} has {has}, which the standards do not allow there: {Effect(wrongDelete ? delete : update, key)}.",
                Remedy(key, wrongDelete ? deletes : [delete], wrongUpdate ? updates : [update])) { AtLastChange = true };
        }
    }

    private static string Effect(string action, Constraint key) => action switch
    {
        "cascade" => $"a change in {key.ForeignKey!.Table.QualifiedName} takes rows of {key.Table.QualifiedName} with it",
        "set null" or "set default" => $"a change in {key.ForeignKey!.Table.QualifiedName} overwrites {ForeignKeyText.Names(key.Columns)}",
        _ => $"a change in {key.ForeignKey!.Table.QualifiedName} fails while {key.Table.QualifiedName} refers to it",
    };

    private static string Remedy(Constraint key, IReadOnlyList<string> deletes, IReadOnlyList<string> updates)
    {
        if (deletes.Count == 0 || updates.Count == 0) return "State an action for this table.";
        var name = SqlName.Quote(key.Name);
        return ForeignKeyText.Clause(key, deletes[0], updates[0], key.ForeignKey!.MatchType == 'f') is { } clause
            ? $"Change it: alter table {key.Table.QualifiedName} drop constraint {name}, add constraint {name} {clause};"
            : $"Make it anew with on delete {deletes[0]} on update {updates[0]}.";
    }
}
