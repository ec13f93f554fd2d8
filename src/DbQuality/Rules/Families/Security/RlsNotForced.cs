using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ402.</summary>
internal sealed class RlsNotForced : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ402",
        Name = "rls-not-forced",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table in a protected schema whose owner is exempt from its row level security",
        Rationale =
            "Row level security does not hold for the table's owner. An application that connects as the owner, as the first version " +
            "of many does, and every `SECURITY DEFINER` function and view of that owner then reach every row, however good the " +
            "policies are. `FORCE` makes them hold for the owner too; superusers and roles with `BYPASSRLS` stay exempt. The rule is " +
            "silent until `database.row_level_security.schemas` is stated; tables without row level security are rls-disabled's.",
        Needs = [new StandardOption("database.row_level_security.schemas", "none", "The protected schemas.")],
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from table in context.Tables
        where table.RowSecurity && !table.ForceRowSecurity
        where context.Standards.Database.RowLevelSecurity!.Schemas.Contains(table.Schema)
        select PolicyFix.Force(table).Of(new Violation(
            table.ToDbObject(),
            $"The owner of table {table.QualifiedName} is exempt from its row level security, and so is whatever runs as the owner.",
            "Force it:"));
}
