using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Waivers;

/// <summary>DBQ024.</summary>
public sealed class BaselineStale : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ024",
        Name = "baseline-stale",
        Category = RuleCategory.Waivers,
        Profile = Profile.Essential,
        Proof = Proof.Source,
        Summary = "An entry of the baseline whose violation is no longer there",
        Rationale =
            "The baseline only shrinks. An entry that stays after its violation is fixed would accept the same violation when somebody makes it again. " +
            "`dbquality baseline --prune` removes it. An entry holds one violation of one object as it is defined now: after a change of the " +
            "object, what is still wrong with it counts. Where a script gives the object or its table another name, or moves it to another schema, the entry follows it, but for what " +
            "is wrong with the name. An entry of a rule that did not run is left alone.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from stale in context.BaselineUse.Stale
        let entry = stale.Entry
        let what = $"The baseline's {entry.RuleId} of {entry.Object}"
        select new Violation(
            new DbObject { Kind = ObjectKind.Script, Name = $"{entry.RuleId} {entry.Object}" },
            stale.HasSuccessor
                ? $"{what} is not what {entry.RuleId} finds there now: the object has changed, so the entry holds nothing. Mend what is found, then remove the entry: dbquality baseline --prune."
                : $"{what} is fixed, and its entry would accept the next one. Remove it: dbquality baseline --prune.")
        {
            Location = entry.Location,
            Discriminator = entry.Fingerprint,
        };
}
