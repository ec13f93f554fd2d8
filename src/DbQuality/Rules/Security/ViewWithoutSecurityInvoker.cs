using DbQuality.Standards;

namespace DbQuality.Rules.Security;

/// <summary>DBQ412.</summary>
public sealed class ViewWithoutSecurityInvoker : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ412",
        Name = "view-without-security-invoker",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "View over tables with row level security that runs as its owner",
        Rationale =
            "A view reads its tables with the rights of its owner, and their row level security asks for the owner too: whoever may " +
            "read the view sees the rows that the owner sees, often all. With `security_invoker` (PostgreSQL 15 and later) the " +
            "policies hold for whoever reads. A view that reads another view with `security_invoker` passes its own owner on, and is " +
            "reported as well. Materialized views hold their rows themselves: see materialised-view-exposed.",
    };

    private const int FirstVersion = 150000;

    public override string? CannotCheck(RuleContext context) =>
        context.Catalog.ServerVersion < FirstVersion ? "PostgreSQL 14 has no security_invoker" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var reads = new ProtectedReads(context.Catalog);
        return
            from view in context.Views
            where !view.IsMaterialized && !view.SecurityInvoker
            let tables = reads.ByOwner(view)
            where tables.Count > 0
            select new Violation(
                view.ToDbObject(),
                $"View {view.QualifiedName} reads {Nouns.List(tables.Select(table => table.QualifiedName))} as its owner, so whoever may read the view gets past " +
                $"the row level security there. Let it ask for its caller: alter view {view.QualifiedName} set (security_invoker = true);")
            { AtLastChange = true };
    }
}
