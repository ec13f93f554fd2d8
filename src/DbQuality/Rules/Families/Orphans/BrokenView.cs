using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Orphans;

/// <summary>DBQ514.</summary>
internal sealed class BrokenView : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ514",
        Name = "broken-view",
        Category = RuleCategory.Orphans,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "View that calls a routine whose body names what does not exist",
        Rationale =
            "PostgreSQL does not let anybody drop what a view itself names, but a function in it may lose its table: the view stays, " +
            "and every query of it fails. Reported are views that call a routine that broken-routine reports, or that read such a " +
            "view. Whatever else keeps a view from being planned is not seen.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var bodies = BrokenBodies.Of(context);
        var broken = context.Catalog.Routines.Where(routine => routine.Extension is null && bodies.Find(routine) is not null)
            .ToDictionary(routine => routine.Key, routine => routine.Signature);
        if (broken.Count == 0) return [];
        var uses = context.Catalog.Dependencies.ToLookup(dependency => dependency.Dependent with { SubId = 0 }, dependency => dependency.Referenced with { SubId = 0 });
        var views = context.Catalog.Views.Select(view => view.Oid).ToHashSet();
        return
            from view in context.Views
            let culprit = Culprit(view.Key, uses, broken, views, [])
            where culprit is not null
            select new Violation(
                view.ToDbObject(),
                $"Queries of {Nouns.Of(view)} {view.QualifiedName} fail, as it calls {culprit}, whose body names what does not exist.", "Correct that routine, or drop the view.");
    }

    private static string? Culprit(
        ObjectKey key, ILookup<ObjectKey, ObjectKey> uses, Dictionary<ObjectKey, string> broken, HashSet<uint> views, HashSet<ObjectKey> seen)
    {
        if (broken.TryGetValue(key, out var signature)) return signature;
        if (!seen.Add(key)) return null;
        // A table's default may call anything without the view doing so.
        return uses[key].Where(used => used.ClassId == ClassIds.Routine || (used.ClassId == ClassIds.Relation && views.Contains(used.ObjectId)))
            .Select(used => Culprit(used, uses, broken, views, seen)).FirstOrDefault(found => found is not null);
    }
}
