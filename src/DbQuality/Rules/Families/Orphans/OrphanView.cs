using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Orphans;

/// <summary>DBQ504.</summary>
internal sealed class OrphanView : Rule
{
    private static readonly PatternsOption Exceptions = new("except", [], "Patterns of what the application uses.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ504",
        Name = "orphan-view",
        Category = RuleCategory.Orphans,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "View or materialized view that nothing in the database uses",
        Rationale =
            "A view that nobody reads still stands in the way of every change to its tables, and a materialized one is refreshed for " +
            "nothing. Uses are other views, routines and policies, also names in bodies that are strings; a grant means that somebody " +
            "outside reads it. Where grants do not say so, list it under `except`. People who read it leave no trace, so `fix` drops only what is named.",
        Options =
        [
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var uses = Uses.Of(context);
        var except = Exceptions.Of(context);
        return
            from view in context.Views
            where !uses.Contains(view) && !Uses.IsGranted(view.Acl, view.Owner, publicHasItByDefault: false) && view.Columns.All(column => column.Acl is null)
            where !except.Match(view.Schema, view.Name)
            select DropFix.View(view, context.Catalog).Of(new Violation(
                view.ToDbObject(),
                $"Nothing in the database uses {Nouns.Of(view)} {view.QualifiedName}, and no role was granted it.",
                "Grant it to the role that reads it, or drop it:"));
    }
}
