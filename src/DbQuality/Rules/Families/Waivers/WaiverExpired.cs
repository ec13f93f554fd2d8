using System.Globalization;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Waivers;

/// <summary>DBQ020.</summary>
internal sealed class WaiverExpired : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ020",
        Name = "waiver-expired",
        Category = RuleCategory.Waivers,
        Profile = Profile.Essential,
        Proof = Proof.Source,
        Summary = "A waiver in standards.yaml whose last day is over",
        Rationale =
            "A waiver with a date is a promise: until then somebody mends it. After that day it waives nothing, so its findings " +
            "count again, and the waiver says so itself. It is valid through the whole of its `expires` day.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from use in context.WaiverUse.Waivers
        where use.HasExpired
        let day = use.Waiver.Expires!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        let owner = use.Waiver.Owner is { } name ? $" Its owner is {name}." : ""
        select new Violation(
            WaiverObjects.Of(use.Waiver),
            $"The waiver of {use.Waiver.RuleId} for {WaiverObjects.Patterns(use.Waiver)} expired on {day}, so it waives nothing.{owner} " +
            "Mend what it was for and remove it, or give it a new date and the reason for that.")
        {
            Location = use.Waiver.Location,
        };
}
