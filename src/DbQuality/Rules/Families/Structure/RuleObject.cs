using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ239.</summary>
internal sealed class RuleObject : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables and views that may have rules, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ239",
        Name = "rule-object",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Rewrite rule",
        Rationale =
            "A rule rewrites the statement before it runs: a volatile default is evaluated twice, `returning` and the number of rows are another statement's, COPY passes over it, and what happens is not what was written. " +
            "A trigger does what people take a rule for. Rules that make a view what it is do not count.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from relation in context.Tables.Concat<Relation>(context.Partitions).Concat(context.Views)
            where !exceptions.Match(relation.Schema, relation.Name)
            from rule in relation.Rules
            select new Violation(
                relation.ToDbObject() with { Key = rule.Key, ParentKey = relation.Key },
                $"Rule {SqlName.Quote(rule.Name)} rewrites statements on {relation.QualifiedName}: what runs is not what was written, and volatile expressions run twice.",
                $"Make a trigger that does the same, then drop it: drop rule {SqlName.Quote(rule.Name)} on {relation.QualifiedName};") { Discriminator = rule.Name };
    }
}
