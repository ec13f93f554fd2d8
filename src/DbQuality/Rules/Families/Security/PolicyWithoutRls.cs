using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ403.</summary>
internal sealed class PolicyWithoutRls : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ403",
        Name = "policy-without-rls",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table with policies whose row level security is off",
        Rationale =
            "`CREATE POLICY` succeeds on a table whose row level security is off, and then does nothing: the table looks protected in every " +
            "review, and every role that was granted it reaches every row. A partition's own policies count too, as no parent has them.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from table in context.Tables.Concat(context.Catalog.Tables.Where(table => table.IsPartition && IsInScope(table, context)))
        where !table.RowSecurity && table.Policies.Count > 0
        // The finding belongs where the ineffective policy was written.
        select PolicyFix.Enable(table, context).Of(new Violation(
            table.ToDbObject() with { Key = table.Policies[0].Key, ParentKey = table.Key },
            $"{Subject(table)} no effect, as its row level security is off: every role that was granted " +
            "the table reaches every row.",
            "Enable it:"));

    private static bool IsInScope(Table table, RuleContext context) => table.Extension is null && context.InScope(table.Schema, table.Name);

    private static string Subject(Table table)
    {
        var names = table.Policies.Select(policy => SqlName.Quote(policy.Name)).ToList();
        return names.Count == 1
            ? $"Policy {names[0]} on table {table.QualifiedName} has"
            : $"Policies {string.Join(", ", names[..^1])} and {names[^1]} on table {table.QualifiedName} have";
    }
}
