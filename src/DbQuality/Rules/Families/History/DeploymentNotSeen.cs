using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.History;

/// <summary>DBQ716.</summary>
internal sealed class DeploymentNotSeen : Rule
{
    public const string Id = "DBQ716";

    public override RuleInfo Info { get; } = new()
    {
        Id = Id,
        Name = "deployment-not-seen",
        Category = RuleCategory.History,
        Profile = Profile.Recommended,
        Proof = Proof.Source,
        Summary = "What the deployment does that the gate does not do",
        Rationale =
            "The scripts run here as the project's own program would run them, as far as its project file and its C# sources say how. A setting that is " +
            "no constant, a call under a condition, a builder that is handed to somebody else, a script that no engine takes: there the deployment may do " +
            "something that was not tried, and what passed here may fail there. Write what the program does into `standards.yaml`, under `migrations`, or " +
            "have the gate run the program itself, with the runner `command`.",
    };

    public override string? CannotCheck(RuleContext context) => context.Plan is null ? "there are no migration scripts" : null;

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from note in context.Plan!.Notes
        where note.IsUnseen
        let place = note.Location!
        select new Violation(new DbObject { Kind = ObjectKind.Script, Name = place.File }, note.Message) { Location = place, Discriminator = note.Message };
}
