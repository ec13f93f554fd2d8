using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Waivers;

/// <summary>DBQ023.</summary>
internal sealed class IgnoreUnused : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ023",
        Name = "ignore-unused",
        Category = RuleCategory.Waivers,
        Profile = Profile.Recommended,
        Proof = Proof.Source,
        Summary = "A dbquality:ignore comment that waives nothing",
        Rationale =
            "The comment stands before a statement that the rule has nothing to say about, names no rule, or has no statement after it. " +
            "It looks like a known risk where there is none. A comment about a rule that did not run is left alone.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from use in context.WaiverUse.Ignores
        let problem = Problem(use, context.CustomRules)
        where problem is not null
        select new Violation(WaiverObjects.Of(use), problem) { Location = use.Ignore.Location, Discriminator = use.Ignore.Rule };

    private static string? Problem(UsedIgnore use, IReadOnlyList<Rule> customRules)
    {
        var name = use.Ignore.Rule;
        // A rule of a later version is a rule that did not run.
        if (use.Rule is null && RuleCatalog.Vocabulary.Find(name) is null)
        {
            return RuleCatalog.Nearest(name, [.. RuleCatalog.All, .. customRules]) is { } nearest
                ? $"The comment ignores {name}, which is no rule. Did you mean {nearest}?"
                : $"The comment ignores {name}, which is no rule. Name one by its id or its name: dbquality rules list.";
        }
        if (use.Ignore.StatementIndex < 0)
            return $"No statement follows the comment that ignores {name}, so it waives nothing. Put it before the statement, or remove it.";
        return use.RuleRan && !use.Matched
            ? $"{name} has nothing to say about the statement after the comment, so the comment waives nothing. Remove it."
            : null;
    }
}
