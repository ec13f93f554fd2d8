using DbQuality.Standards;

namespace DbQuality.Rules.Orphans;

/// <summary>DBQ502.</summary>
public sealed class OrphanFunction : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ502",
        Name = "orphan-function",
        Category = RuleCategory.Orphans,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Function, procedure or aggregate that nothing in the database uses",
        Rationale =
            "Code that nobody calls is still read, granted, migrated and trusted. Uses are whatever PostgreSQL records (views, " +
            "defaults, checks, policies, indexes, triggers, operators, `BEGIN ATOMIC` bodies) and names in bodies that are strings, " +
            "also in their dynamic SQL. A grant to a role other than PUBLIC means that the application calls it; where grants do not " +
            "say so, list it under `except`. Not seen are names that dynamic SQL puts together. Trigger functions are " +
            "orphan-trigger-function's.",
        Options =
        [
            new("except", "none", "Patterns of what the application uses."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var uses = new Uses(context.Catalog);
        var except = context.Options.Patterns("except");
        return
            from routine in context.Routines
            where !routine.IsTriggerFunction && !routine.IsEventTriggerFunction && !uses.Contains(routine) && !uses.IsNamedInADefault(routine.Name)
            where !Uses.IsGranted(routine.Acl, routine.Owner, publicHasItByDefault: true) && !except.Match(routine.Schema, routine.Name)
            let noun = Nouns.Of(routine)
            select new Violation(
                routine.ToDbObject(),
                $"Nothing in the database uses {noun} {routine.Signature}, and no role was granted it. " +
                $"Grant it to the role that calls it, or drop it: drop {noun} {routine.Signature};");
    }
}
