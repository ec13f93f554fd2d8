using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ210.</summary>
internal sealed class ConstraintNotValidated : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ210",
        Name = "constraint-not-validated",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Constraint that was left not valid",
        Rationale =
            "`not valid` is the first of two steps: new rows are checked, the old ones are not. Left so, the table holds rows that break the rule, the " +
            "planner makes no use of it, and a later dump fails to restore. `validate` reads the table and lets others write meanwhile. Foreign keys, checks, the " +
            "not-null constraints of PostgreSQL 18 and the checks of domains count; a constraint that is `not enforced`, or that a parent gives, does not.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var ofTables =
            from table in context.Tables.Concat(context.Partitions)
            where table.Kind != TableKind.Foreign
            from constraint in table.Constraints
            where constraint is { IsValidated: false, IsEnforced: true, ParentOid: null } && (constraint.IsLocal || constraint.Kind == ConstraintKind.ForeignKey)
            select Remedy.Later(() => ValidateFix.Of(constraint)).Of(new Violation(
                constraint.ToDbObject(),
                $"Constraint {SqlName.Quote(constraint.Name)} of {table.QualifiedName} is not valid: rows that were there before may break it.",
                "Validate it:"));
        var ofDomains =
            from domain in context.Catalog.Types
            where domain.Kind == UserTypeKind.Domain && domain.Extension is null && context.InScope(domain.Schema, domain.Name)
            from check in domain.Checks
            where !check.IsValidated
            select Remedy.Later(() => ValidateFix.Of(domain, check, context)).Of(new Violation(
                domain.ToDbObject(),
                $"Constraint {SqlName.Quote(check.Name)} of domain {domain.QualifiedName} is not valid: values that were there before may break it.",
                "Validate it:") { Discriminator = check.Name, AtLastChange = true });
        return ofTables.Concat(ofDomains);
    }
}
