using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Orphans;

/// <summary>DBQ503.</summary>
internal sealed class BrokenRoutine : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ503",
        Name = "broken-routine",
        Category = RuleCategory.Orphans,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Function or procedure whose body names a table, view, column or routine that does not exist",
        Rationale =
            "PostgreSQL keeps no dependency for a body that is a string: the table is renamed or dropped, nothing complains, and the " +
            "function fails when it is next called, perhaps in a trigger. SQL bodies are analysed by the server itself, as when they " +
            "were created. PL/pgSQL bodies are analysed by the extension `plpgsql_check` where the server has it (the gate installs it " +
            "for that moment, and drops it), with each table whose trigger calls them. Elsewhere they are read for relations and routines with a schema that exists, and for relations " +
            "without one that no schema has, or none on the routine's own `search_path`: columns, argument types and calls " +
            "without a schema are not seen there. Nothing is said of dynamic SQL, of bodies that create or alter objects or handle missing ones, of " +
            "names that any routine's `create` may bring about, nor of names without a schema that another search path might find. A " +
            "temporary table that only the application creates is not known: waive the finding.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var bodies = BrokenBodies.Of(context);
        foreach (var (trigger, field) in MissingFields.Of(context))
        {
            var routine = context.Catalog.Routines.First(one => one.Oid == trigger.FunctionOid);
            // It fails for each of its tables.
            if (bodies.Find(routine) is not null) continue;
            yield return new Violation(
                trigger.ToDbObject(),
                $"Trigger {SqlName.Quote(trigger.Name)} of {trigger.Relation.QualifiedName} fails whenever it fires: " +
                $"{routine.Signature} sets new.{SqlName.Quote(field)}, and the table has no such column.",
                $"Give the table the column, or drop the trigger: drop trigger {SqlName.Quote(trigger.Name)} on {trigger.Relation.QualifiedName};")
            { Discriminator = field };
        }
        var used = context.Catalog.Dependencies.Select(dependency => dependency.Referenced).ToHashSet();
        var routines =
            from routine in context.Routines
            let broken = bodies.Find(routine)
            where broken is not null
            // What something depends on, such as a trigger, cannot be dropped.
            let drop = used.Contains(routine.Key) ? "." : $", or drop it: drop {Nouns.Of(routine)} {routine.Signature};"
            select new Violation(
                routine.ToDbObject(),
                $"{Nouns.Capital(Nouns.Of(routine))} {routine.Signature} fails when it is called: {broken.Because}.", $"Correct the body{drop}")
            { AtLastChange = true, Location = broken.Locate(routine, context) };
        foreach (var violation in routines) yield return violation;
    }
}
