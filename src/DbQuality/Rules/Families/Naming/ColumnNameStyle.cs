using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ102.</summary>
internal sealed class ColumnNameStyle : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ102",
        Name = "column-name-style",
        Category = RuleCategory.Naming,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Column that is not named in the configured style",
        Rationale =
            "Columns named alike can be guessed, joined and mapped to code without a table of exceptions; a capital letter or a space demands " +
            "double quotes in every statement for ever. A view keeps its column's name when the table's column is renamed, so both are reported.",
        Options =
        [
            new StandardOption("database.naming.columns", "snake_case", "snake_case, camelCase, PascalCase or any."),
            new SectionOption("database.naming.exceptions", "none", "Names that are right as they are."),
        ],
    };

    public override string? CannotCheck(RuleContext context) =>
        context.Standards.Database.Naming.Columns == NameStyle.Any ? "database.naming.columns is any" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var form = NameForms.Of(context).In(naming.Columns);
        return
            from column in context.Tables.Concat<Relation>(context.Views).SelectMany(relation => relation.Columns)
            where column.IsLocal && !form.Accepts(column.Name)
            let proposal = form.Mend(column.Name)
            select Remedy.Later(() => RelationRename.Of(column, proposal, context)).Of(new Violation(
                column.ToDbObject(),
                $"Column {column} is not named in {form.Title}, so its name must be looked up wherever it is used.",
                "Rename it:"));
    }
}
