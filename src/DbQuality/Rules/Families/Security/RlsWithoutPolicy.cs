using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ404.</summary>
internal sealed class RlsWithoutPolicy : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ404",
        Name = "rls-without-policy",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table with row level security on, and no policy",
        Rationale =
            "Without a policy no row is visible to anybody but the owner, and none can be written: queries return nothing, without an " +
            "error. Either the policies were forgotten, or the table is closed on purpose; then a policy that says so (`using " +
            "(false)`), or a waiver, tells the next reader. Restrictive policies alone let nothing through either. A partition needs " +
            "no policies of its own, as queries go through its parent.",
        Options =
        [
            new SectionOption("database.row_level_security.policies", "none", "Policies by table prefix, which the message proposes."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from table in context.Tables
        where table.RowSecurity && !table.Policies.Any(policy => policy.IsPermissive)
        let restrictive = table.Policies.Count > 0 ? "permissive policy, only restrictive ones" : "policy"
        let configured = PolicyFix.AddConfigured(table, context)
        select (configured ?? Closed(table)).Of(new Violation(
            table.ToDbObject(),
            $"Table {table.QualifiedName} has row level security on and no {restrictive}: its rows are hidden from every role but the owner.",
            configured is null ? "Add one for each role that may see rows, or say that nobody may:" : "Add the configured ones:")
        {
            AtLastChange = true,
        });

    private static Remedy Closed(Table table) => Remedy.None(
        "Whose rows these are is for you to say: state the policies of its prefix under database.row_level_security.policies in standards.yaml, or write one, if only to say that nobody may see a row.",
        $"create policy {SqlName.Quote(table.Name + "_closed")} on {table.QualifiedName} using (false);");
}
