using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ103.</summary>
internal sealed class BooleanPrefix : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ103",
        Name = "boolean-prefix",
        Category = RuleCategory.Naming,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Boolean column without one of the configured prefixes",
        Rationale =
            "`active` may be a flag, a date or a count; `is_active` asks a question that true or false answers. Queries and generated code " +
            "then read as sentences. A domain over boolean counts as boolean; an array does not.",
        Options = [new StandardOption("database.naming.booleans", "is_ or has_ prefix", "The prefixes that are right.")],
    };

    public override string? CannotCheck(RuleContext context) =>
        context.Standards.Database.Naming.BooleanPrefixes.Count == 0 ? "database.naming.booleans names no prefix" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var prefixes = naming.BooleanPrefixes;
        var form = NameForms.Of(context).In(naming.Columns);
        return
            from column in context.Tables.SelectMany(table => table.Columns)
            where column.IsLocal && column.Type.BaseOid == TypeIds.Boolean && !naming.Exceptions.Contains(column.Name)
            // "isOpen" lacks no prefix, only style.
            where !prefixes.Any(prefix => BooleanName.Asks(column.Name, prefix))
            select Remedy.Later(() => RelationRename.Of(column, BooleanName.Propose(column.Name, prefixes, form), context)).Of(new Violation(
                column.ToDbObject(),
                $"Boolean column {column} does not start with {string.Join(" or ", prefixes)}, so a query does not read as a question with a yes or no.",
                "Rename it:"));
    }
}
