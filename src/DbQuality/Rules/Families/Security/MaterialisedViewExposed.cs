using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ421.</summary>
internal sealed class MaterialisedViewExposed : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ421",
        Name = "materialised-view-exposed",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Materialized view of protected tables that a listed role, or PUBLIC, may read",
        Rationale =
            "A materialized view stores the rows that its owner saw when it was refreshed, and cannot have row level security: " +
            "whoever may read it reads the rows of every user and tenant. Read it through a function or a view that filters, and " +
            "grant that. Only materialized views that read a table with row level security, also through other views, are reported; " +
            "memberships of roles are not followed.",
        Options =
        [
            Readers.Roles,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var reads = new ProtectedReads(context.Catalog);
        var uses = Uses.Of(context);
        var roles = Readers.Listed(context);
        return
            from view in context.Views
            where view.IsMaterialized
            let readers = Readers.Of(view, roles)
            where readers.Count > 0
            let tables = reads.All(view)
            where tables.Count > 0
            let canGo = uses.Contains(view)
            select Readers.Revoke(view, readers, canGo, context.Catalog).Of(new Violation(
                view.ToDbObject(),
                $"Materialized view {view.QualifiedName} holds rows of {Nouns.List(tables.Select(table => table.QualifiedName))} past their row level security, and " +
                $"{Nouns.List(readers.Select(reader => reader == "public" ? "every role" : reader))} may read it.",
                "Grant a view that filters instead, and revoke this:")
            {
                Discriminator = string.Join(',', readers),
            });
    }
}
