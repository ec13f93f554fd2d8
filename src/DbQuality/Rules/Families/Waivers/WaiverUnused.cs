using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Waivers;

/// <summary>DBQ021.</summary>
internal sealed class WaiverUnused : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ021",
        Name = "waiver-unused",
        Category = RuleCategory.Waivers,
        Profile = Profile.Recommended,
        Proof = Proof.Source,
        Summary = "A waiver in standards.yaml that waives nothing",
        Rationale =
            "A waiver that no longer has a finding hides the next one: the violation was mended, the object renamed, or the pattern " +
            "never matched. Remove it, and the list of what the team accepts stays true. A waiver of a rule that did not run is left alone.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from use in context.WaiverUse.Waivers
        where use.RuleRan && !use.Matched && !use.HasExpired
        select new Violation(
            WaiverObjects.Of(use.Waiver),
            $"The waiver of {use.Waiver.RuleId} for {WaiverObjects.Patterns(use.Waiver)} waives nothing, and would hide a new violation. Remove it.")
        {
            Location = use.Waiver.Location,
        };
}
