using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ101.</summary>
internal sealed class TableNameStyle : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ101",
        Name = "table-name-style",
        Category = RuleCategory.Naming,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table, view, materialized view, partition or foreign table that is not named in the configured style",
        Rationale =
            "Where every table is named alike, nobody has to look a name up, and generated code reads well. Capital letters are worse than " +
            "untidy: such a name needs double quotes in every statement for ever. In the plural and singular styles only the last word " +
            "is looked at (`order_line` is `order_lines`); a partition's name may end as it likes.",
        Options =
        [
            new StandardOption("database.naming.tables", "snake_case_plural", "snake_case, snake_case_plural, snake_case_singular, camelCase, PascalCase or any."),
            new SectionOption("database.naming.exceptions", "none", "Words and names that are right as they are."),
        ],
    };

    public override string? CannotCheck(RuleContext context) =>
        context.Standards.Database.Naming.Tables == NameStyle.Any ? "database.naming.tables is any" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var form = NameForms.Of(context).In(naming.Tables);
        return
            from relation in context.Tables.Concat<Relation>(context.Partitions).Concat(context.Views)
            let countsNumber = relation is not Table { IsPartition: true }
            where !form.Accepts(relation.Name, countsNumber)
            let proposal = form.Mend(relation.Name, countsNumber)
            select Remedy.Later(() => RelationRename.Of(relation, proposal, context)).Of(new Violation(
                relation.ToDbObject(),
                $"{Nouns.Capital(Nouns.Of(relation))} {relation.QualifiedName} is not named in {form.Title}, so its name must be looked up wherever it is used.",
                "Rename it:"));
    }
}
