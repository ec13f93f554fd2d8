using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ408.</summary>
internal sealed class PolicyPattern : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ408",
        Name = "policy-pattern",
        Category = RuleCategory.Security,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table whose policies are not those that the standards configure",
        Rationale =
            "The standards state which policies the tables of a prefix have; one that lacks a policy, or has one of its own besides, " +
            "is the hole that nobody reviews. Compared are the policies of tables with row level security in the protected schemas, where none is stated in all: " +
            "names, commands, roles, and the names and constants in expressions, as the server prints an expression in its own way; " +
            "that two expressions with the same names differ in their operators is not seen. The rule is silent until " +
            "`database.row_level_security.policies` is stated.",
        Needs = [new StandardOption("database.row_level_security.policies", "none", "Policies by table prefix.")],
        Options =
        [
            new SectionOption("database.row_level_security.schemas", "none", "The protected schemas."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from table in context.Tables
        let standard = context.Standards.Database.RowLevelSecurity!
        where table.RowSecurity && (standard.Schemas.Count == 0 || standard.Schemas.Contains(table.Schema))
        let stated = ConfiguredPolicies.Of(table, standard)
        where stated.Count > 0
        let differing = stated.Where(policy => table.Policies.Any(own => own.Name == policy.Name && ConfiguredPolicies.Differ(own, policy))).ToList()
        let missing = stated.Where(policy => table.Policies.All(own => own.Name != policy.Name)).ToList()
        let besides = table.Policies.Where(own => stated.All(policy => policy.Name != own.Name)).ToList()
        where differing.Count + missing.Count + besides.Count > 0
        let said = string.Join("; ", Said("missing", missing.Select(policy => policy.Name)).Concat(Said("different", differing.Select(policy => policy.Name)))
            .Concat(Said("not configured", besides.Select(policy => policy.Name))))
        select new Violation(
            table.ToDbObject(),
            $"The policies of {table.QualifiedName} are not the configured ones: {said}.",
            "Replace them:")
        {
            Discriminator = said,
            Remedy = Remedy.Later(() => PolicyFix.ReplaceAll(table, stated, context)),
        };

    private static IEnumerable<string> Said(string what, IEnumerable<string> names) =>
        names.Any() ? [$"{what} {Nouns.List(names.Select(SqlName.Quote))}"] : [];
}
