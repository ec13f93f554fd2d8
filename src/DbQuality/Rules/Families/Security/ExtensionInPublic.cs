using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ418.</summary>
internal sealed class ExtensionInPublic : Rule
{
    private static readonly TextOption TargetSchema = new("schema", "extensions", "The schema that messages propose.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ418",
        Name = "extension-in-public",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Extension whose objects are in the schema public",
        Rationale =
            "An extension puts dozens of functions, types and operators next to your own: names collide, a dump of the schema mixes " +
            "them, and every role that may use the schema has them. A schema of their own keeps both apart; put it into the search " +
            "path where operators are used without it. Where migrations are checked, extensions that `database.extensions` lists are " +
            "not reported: the administrator puts them where they are. Some cannot be moved, and must be made anew; moving one takes a superuser, as even a trusted extension is made of the superuser's objects.",
        Options =
        [
            TargetSchema,
            new SectionOption("database.extensions", "none", "Extensions that the administrator makes."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var target = SqlName.Quote(TargetSchema.Of(context));
        var administrators = context.Plan is null ? [] : context.Standards.Database.Extensions;
        return
            from extension in context.Catalog.Extensions
            where extension.Schema == "public" && !administrators.Contains(extension.Name)
            let name = SqlName.Quote(extension.Name)
            let remedy = extension.IsRelocatable
                ? $"As a superuser, move it: create schema if not exists {target}; alter extension {name} set schema {target};"
                : $"It cannot be moved; where nothing uses it yet, drop it and create it with schema {target}."
            select new Violation(
                extension.ToDbObject(),
                $"Extension {name} has its objects in schema public, among the application's own.", remedy) { AtLastChange = true };
    }
}
