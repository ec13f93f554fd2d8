using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Orphans;

/// <summary>DBQ503.</summary>
public sealed class BrokenRoutine : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ503",
        Name = "broken-routine",
        Category = RuleCategory.Orphans,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Function or procedure whose body names a table, view or routine that does not exist",
        Rationale =
            "PostgreSQL keeps no dependency for a body that is a string: the table is renamed or dropped, nothing complains, and the " +
            "function fails when it is next called, perhaps in a trigger. This reads SQL and PL/pgSQL bodies for names with a schema, " +
            "where a relation or a call must stand, whose schema exists and which nothing in it bears. Not seen are names without a " +
            "schema, columns, argument types, dynamic SQL, bodies that create objects or handle missing ones, and a schema whose name " +
            "the body also uses for an alias or a variable. `plpgsql_check` goes further, and is not run here.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var names = new BrokenNames(context.Catalog);
        return
            from routine in context.Routines
            let missing = names.First(routine)
            where missing is not null
            select new Violation(
                routine.ToDbObject(),
                $"{Nouns.Capital(Nouns.Of(routine))} {routine.Signature} fails when it is called: its body names the {missing.Value.Kind} " +
                $"{SqlName.Quote(missing.Value.Schema, missing.Value.Name)}, which does not exist. Correct the body, or drop it: drop {Nouns.Of(routine)} {routine.Signature};")
            { AtLastChange = true };
    }
}
