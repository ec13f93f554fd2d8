using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ115.</summary>
public sealed class SchemaName : Rule
{
    private static readonly ListOption Environments =
        new("environments", ["prod", "production", "stg", "staging", "dev", "development", "qa", "uat", "preprod"], "Words that say an environment.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ115",
        Name = "schema-name",
        Category = RuleCategory.Naming,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Schema that is not named in style, or whose name says an environment",
        Rationale =
            "`prod_billing` is wrong in every database but one: the same migrations run everywhere, so the environment belongs into " +
            "the connection string, not into a name that every query repeats. Looked at are the first and the last word of a name. " +
            "Styles are those of `database.naming.schemas`.",
        Options =
        [
            new StandardOption("database.naming.schemas", "snake_case", "A style, a prefix or suffix in words, or a pattern."),
            Environments,
            new SectionOption("database.naming.exceptions", "none", "Names that are right as they are."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var stated = naming.Patterns.GetValueOrDefault("schemas");
        var pattern = stated == "any" ? null : NamePattern.Of(naming, "schemas") ?? NamePattern.SnakeCase(naming);
        var environments = Environments.Of(context).ToHashSet(StringComparer.Ordinal);
        var taken = context.Catalog.Schemas.Select(schema => schema.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var schema in context.Schemas)
        {
            if (naming.Exceptions.Contains(schema.Name)) continue;
            var words = NameForm.Words(schema.Name);
            var environment = words.Count == 0 ? null : new[] { words[0], words[^1] }.FirstOrDefault(environments.Contains);
            var slots = new NameSlots(schema.Name);
            if (environment is null && pattern?.Accepts(schema.Name, slots) != false) continue;
            var name = SqlName.Quote(schema.Name);
            var proposal = environment is null ? pattern!.Propose(schema.Name, slots) : string.Join('_', words.Where(word => word != environment));
            yield return new Violation(
                schema.ToDbObject(),
                environment is null ? $"Schema {name} {pattern!.Title}, so its name must be looked up wherever it is used."
                    : $"Schema {name} says {environment}, an environment, though the same migrations make it in every one.",
                proposal is { Length: > 0 } && taken.Add(proposal) ? $"Rename it: alter schema {name} rename to {SqlName.Quote(proposal)};" : "Rename it.");
        }
    }
}
