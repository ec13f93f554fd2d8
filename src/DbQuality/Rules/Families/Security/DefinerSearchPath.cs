using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ409.</summary>
internal sealed class DefinerSearchPath : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ409",
        Name = "definer-search-path",
        Category = RuleCategory.Security,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "SECURITY DEFINER function or procedure without a fixed search_path",
        Rationale =
            "The body runs with its owner's rights, but finds its tables and functions along the search path of whoever calls it. A caller puts a " +
            "schema of its own in front (temporary tables come first even without being asked) and the owner runs the caller's code. A `SET " +
            "search_path` clause of the function closes this, with `pg_temp` last; an empty path counts, too.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var paths = new SearchPathFix(context.Catalog);
        return
            from routine in context.Routines
            where routine.SecurityDefiner && !routine.Settings.ContainsKey("search_path")
            let kind = routine.Kind == RoutineKind.Procedure ? "procedure" : "function"
            let path = paths.Path(routine) + ", pg_temp"
            select SearchPathFix.Of(routine, path).Of(new Violation(
                routine.ToDbObject(),
                $"{char.ToUpperInvariant(kind[0])}{kind[1..]} {routine.Signature} runs with its owner's rights along its caller's search_path, so a caller " +
                "can make it use objects of its own.",
                "Fix the path, with every schema that the body needs:")
            {
                AtLastChange = true,
            });
    }
}
