using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ107.</summary>
internal sealed class RoutineNameStyle : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ107",
        Name = "routine-name-style",
        Category = RuleCategory.Naming,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Function, procedure or aggregate that is not named in the configured style",
        Rationale =
            "Routines named alike can be guessed, and one in another style needs double quotes in every call. Each overload has a " +
            "name of its own, and is reported on its own. Renaming a routine does not rename it in bodies that are strings.",
        Options =
        [
            new StandardOption("database.naming.functions", "snake_case", "A style, a prefix or suffix in words, or a pattern."),
            new SectionOption("database.naming.exceptions", "none", "Names that are right as they are."),
        ],
    };

    public override string? CannotCheck(RuleContext context) =>
        context.Standards.Database.Naming.Patterns.GetValueOrDefault("functions") == "any" ? "database.naming.functions is any" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var pattern = NamePattern.Of(naming, "functions") ?? NamePattern.SnakeCase(naming);
        var signatures = context.Catalog.Routines.Select(routine => routine.Signature).ToHashSet(StringComparer.Ordinal);
        return
            from routine in context.Routines
            let slots = new NameSlots(routine.Schema)
            where !naming.Exceptions.Contains(routine.Name) && !pattern.Accepts(routine.Name, slots)
            let named = NamedObject.Of(routine, signatures)
            select new Violation(
                routine.ToDbObject(),
                $"{named.Title} {pattern.Title}, so its name must be looked up wherever it is called.", named.Rename(pattern.Propose(routine.Name, slots)));
    }
}
