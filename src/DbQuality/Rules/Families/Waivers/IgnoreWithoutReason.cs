using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Waivers;

/// <summary>DBQ022.</summary>
internal sealed class IgnoreWithoutReason : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ022",
        Name = "ignore-without-reason",
        Category = RuleCategory.Waivers,
        Profile = Profile.Essential,
        Proof = Proof.Source,
        Summary = "A dbquality:ignore comment that gives no reason",
        Rationale =
            "Whoever reads the script next year must be able to tell an accepted risk from an oversight. " +
            "`-- dbquality:ignore DBQ601 reason` waives the rule for the statement that follows; without the reason it waives nothing.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from use in context.WaiverUse.Ignores
        where use.Ignore.Reason.Length == 0
        select new Violation(
            WaiverObjects.Of(use),
            $"The comment ignores {use.Ignore.Rule} without a reason, so it waives nothing. Say why: -- dbquality:ignore {use.Ignore.Rule} reason.")
        {
            Location = use.Ignore.Location,
            Discriminator = use.Ignore.Rule,
        };
}
