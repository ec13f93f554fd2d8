using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ116.</summary>
internal sealed class MissingComment : Rule
{
    private static readonly string[] Kinds = ["table", "column", "view", "function"];

    private static readonly ChoicesOption CommentedKinds =
        new("kinds", ["table", "view", "function"], "What needs a comment: `table`, `column`, `view`, `function`.", Kinds);

    private static readonly PatternsOption Exceptions = new("except", [], "Patterns of tables, views and functions that need none.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ116",
        Name = "missing-comment",
        Category = RuleCategory.Naming,
        IsAboutNames = false,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table, view or function without a comment; columns too where that is configured",
        Rationale =
            "A comment is the one documentation that is where the object is: tools, dumps and `psql` show it. Which kinds need one is " +
            "the option `kinds`, of `table`, `column`, `view` and `function`; columns are left out by default. Trigger functions, " +
            "overloads and procedures are functions. Partitions and columns that a table inherits are their parent's.",
        Options =
        [
            CommentedKinds,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var kinds = CommentedKinds.Of(context).ToHashSet(StringComparer.Ordinal);
        var except = Exceptions.Of(context);
        var relations = context.Tables.Concat<Relation>(context.Views).Where(relation => !except.Match(relation.Schema, relation.Name)).ToList();
        var all =
            from relation in relations
            where relation.Comment is null && kinds.Contains(relation is View ? "view" : "table")
            select CommentFix.Of(relation, context).Of(Of(relation.ToDbObject(), Nouns.Of(relation), relation.QualifiedName));
        var columns =
            from relation in kinds.Contains("column") ? relations.OfType<Table>() : []
            from column in relation.Columns
            where column.Comment is null && column.IsLocal
            select CommentFix.Of(column, context).Of(Of(column.ToDbObject(), "column", column.ToString()));
        var routines =
            from routine in kinds.Contains("function") ? context.Routines : []
            where routine.Comment is null && !except.Match(routine.Schema, routine.Name)
            select CommentFix.Of(routine).Of(Of(routine.ToDbObject(), Nouns.Of(routine), routine.Signature));
        return all.Concat(columns).Concat(routines);
    }

    private static Violation Of(DbObject subject, string noun, string name) => new(
        subject, $"{Nouns.Capital(noun)} {name} has no comment, so nothing in the database says what it is for.", "Say it:");
}
