using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ413.</summary>
internal sealed class PublicCreate : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ413",
        Name = "public-create",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Schema in which PUBLIC may create objects",
        Rationale =
            "Whoever may create a function or an operator in a schema that others have in their search path can make them run it, " +
            "with their rights. PostgreSQL 15 therefore stopped giving PUBLIC that right in the schema `public`; a grant brings it " +
            "back. On version 14 the right is there from the beginning: where migrations are checked, `public` is then not reported, " +
            "as no migration gave it and a migration's role may not be allowed to take it.",
    };

    /// <summary>Until then initdb granted it.</summary>
    private const int FirstClosed = 150000;

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from schema in context.Schemas
        where schema.Acl.Grants.Any(grant => grant.Grantee.Length == 0 && grant.Privileges.Contains('C'))
        where schema.Name != "public" || context.Catalog.ServerVersion >= FirstClosed || context.Plan is null
        select new Violation(
            schema.ToDbObject(),
            $"Every role may create objects in schema {SqlName.Quote(schema.Name)}, and so put functions in the way of whoever has it in the search path.",
            "Revoke that:")
        {
            Location = GrantStatement.Find(context.Plan, "schema", schema.Name, "public"),
            AtLastChange = true,
            Fix = new Fix
            {
                Topic = "revoke create",
                Phase = FixPhase.Security,
                Steps = [PrivilegeFix.Revoke("schema " + SqlName.Quote(schema.Name), schema.Acl, 'C', ["public"])],
            },
        };
}
