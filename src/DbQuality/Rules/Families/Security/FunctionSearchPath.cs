using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ411.</summary>
internal sealed class FunctionSearchPath : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ411",
        Name = "function-search-path",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Function or procedure that finds its objects along its caller's search_path",
        Rationale =
            "A body that is a string looks up its tables, functions and operators anew along the search path of whoever calls it: the " +
            "same function reads another table in another session, in a restore, in an index build, where the path is empty, and " +
            "fails there. A `SET search_path` clause fixes what it means. `BEGIN ATOMIC` bodies are bound when they are made and need " +
            "none; compiled functions and aggregates have no body. `SECURITY DEFINER` routines are definer-search-path's. A function " +
            "with the clause is not inlined into queries; where that counts, write it with `BEGIN ATOMIC`.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var paths = new SearchPathFix(context.Catalog);
        return
            from routine in context.Routines
            where !routine.SecurityDefiner && !routine.Settings.ContainsKey("search_path")
            where routine.Kind is not (RoutineKind.Aggregate or RoutineKind.Window) && routine.SqlBody is null && routine.Language is not ("c" or "internal")
            let noun = Nouns.Of(routine)
            let path = "pg_catalog, " + paths.Path(routine)
            select SearchPathFix.Of(routine, path).Of(new Violation(
                routine.ToDbObject(),
                $"{Nouns.Capital(noun)} {routine.Signature} finds what its body names along its caller's search_path, so it can mean other objects in another " +
                "session.",
                "Fix the path, with every schema that the body needs:")
            {
                AtLastChange = true,
            });
    }
}
