using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ111.</summary>
public sealed class QuotedName : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ111",
        Name = "quoted-name",
        Category = RuleCategory.Naming,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Schema, table, view, column, routine, type or sequence whose name needs double quotes",
        Rationale =
            "PostgreSQL folds what is not quoted to lower case: a name with a capital letter, a space or a hyphen must be quoted in " +
            "every statement, and one that forgets it fails with \"does not exist\". Where the standards ask for `camelCase` or " +
            "`PascalCase`, the quotes were chosen and the rule is silent about names in that style. Reserved words are " +
            "reserved-word-name's; letters beyond ASCII need no quotes. Constraints, indexes, triggers and policies are not looked " +
            "at, as queries do not name them. A name that a style rule reports as well (table-name-style, column-name-style, " +
            "routine-name-style, schema-name) is left to that one, so this rule speaks of types, sequences, and of what has no style.",
        Options =
        [
            new SectionOption("database.naming.tables", "snake_case_plural", "`camelCase` and `PascalCase` accept what is in that style."),
            new SectionOption("database.naming.columns", "snake_case", "Likewise; so do `functions`, `sequences` and `schemas`."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var styled = new StyledNames(context);
        return
            from named in NamedObject.Of(context, NeedsQuotes)
            where !IsChosen(named, naming) && !styled.Report(named)
            let proposal = PlainName.Propose(named.Subject, named.Name, naming)
            select Remedy.Later(() => named.Mend(proposal, context)).Of(new Violation(
                named.Subject,
                $"{named.Title} has a name that needs double quotes in every statement: without them the server looks for another name and finds nothing.",
                "Rename it:"));
    }

    // As the server's own lexer: letters beyond ASCII are letters, and are not folded.
    private static bool NeedsQuotes(string name) =>
        name[0] is not ((>= 'a' and <= 'z') or '_' or >= '\u0080') ||
        name.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '$' or >= '\u0080'));

    private static bool IsChosen(NamedObject named, NamingStandards naming)
    {
        var style = named.Subject.Kind switch
        {
            ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView => naming.Tables,
            ObjectKind.Column => naming.Columns,
            ObjectKind.Function or ObjectKind.Procedure => Stated("functions"),
            ObjectKind.Sequence => Stated("sequences"),
            ObjectKind.Schema => Stated("schemas"),
            _ => NameStyle.SnakeCase,
        };
        return style is NameStyle.CamelCase or NameStyle.PascalCase && new NameForm(style, naming.Exceptions).Accepts(named.Name);

        NameStyle Stated(string kind) => naming.Patterns.GetValueOrDefault(kind) switch
        {
            "camelCase" => NameStyle.CamelCase,
            "PascalCase" => NameStyle.PascalCase,
            _ => NameStyle.SnakeCase,
        };
    }
}
