using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ110.</summary>
internal sealed class ReservedWordName : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ110",
        Name = "reserved-word-name",
        Category = RuleCategory.Naming,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Schema, table, view, column, routine, type or sequence whose name is a reserved key word",
        Rationale =
            "A reserved word needs double quotes in every statement, and not every statement without them fails: `select user from " +
            "orders` gives the session's role, not the column. The words are those of the server itself (`pg_get_keywords()`), so a " +
            "version that reserves one more shows what it would break. Words that PostgreSQL reserves but takes as the name of a " +
            "function or type, such as `left`, are right for those. A name that a style rule reports as well, such as a table `order` where " +
            "names are plural, is left to that one.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var styled = new StyledNames(context);
        return
            from named in NamedObject.Of(context, context.Catalog.ReservedWords.Contains)
            where !(IsRoutineOrType(named.Subject.Kind) && context.Catalog.FunctionWords.Contains(named.Name))
            where !styled.Report(named)
            let proposal = PlainName.Propose(named.Subject, named.Name, naming)
            select Remedy.Later(() => named.Mend(proposal, context)).Of(new Violation(
                named.Subject,
                $"{named.Title} is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.",
                "Rename it:"));
    }

    private static bool IsRoutineOrType(ObjectKind kind) => kind is ObjectKind.Function or ObjectKind.Procedure or ObjectKind.Type or ObjectKind.Domain;
}
