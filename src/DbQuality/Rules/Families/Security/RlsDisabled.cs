using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ401.</summary>
internal sealed class RlsDisabled : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ401",
        Name = "rls-disabled",
        Category = RuleCategory.Security,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table in a protected schema without row level security",
        Rationale =
            "In a schema that is reachable from outside, row level security is what keeps one user's or tenant's rows from the next. A table " +
            "without it shows every row to every role that was granted the table, and default privileges often grant it unseen. The rule is " +
            "silent until `database.row_level_security.schemas` is stated. Foreign tables cannot have row level security; a partition is " +
            "covered by its parent as long as queries go through the parent.",
        Needs = [new StandardOption("database.row_level_security.schemas", "none", "The protected schemas.")],
        Options =
        [
            new SectionOption("database.row_level_security.policies", "none", "Policies by table prefix, which the message proposes."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from table in context.Tables
        where table.Kind != TableKind.Foreign && !table.RowSecurity
        where context.Standards.Database.RowLevelSecurity!.Schemas.Contains(table.Schema)
        let remedy = PolicyFix.Enable(table, context)
        select remedy.Of(new Violation(
            table.ToDbObject(),
            $"Table {table.QualifiedName} has no row level security: every role that was granted the table reaches every row.",
            table.Policies.Count > 0 ? "Its policies wait for it:"
            : remedy.Fix is null ? "Enable it, and add a policy for each role that may still see rows:"
            : "Enable it, with its policies:"));
}
