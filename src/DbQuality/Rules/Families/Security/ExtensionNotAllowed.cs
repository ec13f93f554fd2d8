using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ419.</summary>
internal sealed class ExtensionNotAllowed : Rule
{
    private static readonly ListOption Allowed = new("allowed", [], "The allowed extensions.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ419",
        Name = "extension-not-allowed",
        Category = RuleCategory.Security,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Extension that is not on the list of allowed ones",
        Rationale =
            "An extension is code in the server: it must be installed on every host, followed through every upgrade, and offered by " +
            "the provider. The rule is silent until its option `allowed` lists what the team has agreed on; `plpgsql` is always " +
            "allowed.",
        Needs = [Allowed],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var allowed = Allowed.Of(context).ToHashSet(StringComparer.Ordinal);
        return
            from extension in context.Catalog.Extensions
            where extension.Name != "plpgsql" && !allowed.Contains(extension.Name)
            select new Violation(
                extension.ToDbObject(),
                $"Extension {SqlName.Quote(extension.Name)} is not among those that the standards allow, so a server of the team's may lack it.",
                "Do without it, or have it allowed.");
    }
}
