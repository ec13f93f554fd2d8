using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ422.</summary>
internal sealed class ForeignTableExposed : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ422",
        Name = "foreign-table-exposed",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Foreign table in a protected schema that a listed role, or PUBLIC, may read",
        Rationale =
            "A foreign table shows another server's rows with the rights of the mapped user there, and cannot have row level security " +
            "here: whoever may read it reads everything. Read it through a view or a function that filters, and grant that. The rule " +
            "is silent until `database.row_level_security.schemas` is stated; memberships of roles are not followed.",
        Needs = [new StandardOption("database.row_level_security.schemas", "none", "The protected schemas.")],
        Options =
        [
            Readers.Roles,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var uses = Uses.Of(context);
        var roles = Readers.Listed(context);
        return
            from table in context.Tables.Concat(context.Partitions)
            where table.Kind == TableKind.Foreign && context.Standards.Database.RowLevelSecurity!.Schemas.Contains(table.Schema)
            let readers = Readers.Of(table, roles)
            where readers.Count > 0
            let canGo = table.IsPartition || uses.Contains(table)
            select Readers.Revoke(table, readers, canGo, context.Catalog).Of(new Violation(
                table.ToDbObject(),
                $"Foreign table {table.QualifiedName} cannot have row level security, and {Nouns.List(readers.Select(reader => reader == "public" ? "every role" : reader))} " +
                "may read all of it.",
                "Grant a view that filters instead, and revoke this:")
            {
                Discriminator = string.Join(',', readers),
            });
    }
}
