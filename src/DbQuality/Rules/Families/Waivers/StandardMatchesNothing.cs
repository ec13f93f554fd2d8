using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Waivers;

/// <summary>DBQ040.</summary>
internal sealed class StandardMatchesNothing : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ040",
        Name = "standard-matches-nothing",
        Category = RuleCategory.Waivers,
        Profile = Profile.Recommended,
        Proof = Proof.Source,
        IsAboutAllVersions = true,
        Summary = "A name in standards.yaml that nothing in the database has",
        Rationale =
            "A standard for `workflow` holds nobody to anything where the table is `workflows`: it reads as one that is kept. Looked at are all lists of the standards that name schemas, tables, columns, roles, " +
            "prefixes, stages or other objects, those among the options of rules that speak too. A pattern with `*` or `?` may wait for the first table that it is for, as long as another item of its list " +
            "names something. On several versions of PostgreSQL it is enough that one of them has what is named. Where a script failed, or there are no tables yet, the rule is silent.",
    };

    public override string? CannotCheck(RuleContext context)
    {
        if (context.Run?.Problems.Any(problem => problem.Severity == Severity.Error) == true) return "a script failed, so not all is there that the standards may name";
        return context.HasTables ? null : "there are no tables yet";
    }

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var names = new CatalogNames(context);
        return
            from list in StatedNames.Of(context)
            let unmatched = list.Items.Where(item => !names.Has(list.Names, item)).ToList()
            from item in unmatched
            where unmatched.Count == list.Items.Count || !IsGlob(item)
            select new Violation(
                new DbObject { Kind = ObjectKind.Script, Name = $"{list.Path} {item}" },
                $"'{item}' in {list.Path} {CatalogNames.Lacking(list.Names)}, so it changes nothing.",
                names.Nearest(list.Names, item) is { } nearest ? $"Did you mean '{(item.StartsWith('!') ? "!" : "")}{nearest}'?" : "Correct it, or take it out.")
            {
                Location = list.Part is { } part ? context.Standards.Stated.PlaceIn(part, item) : context.Standards.Stated.PlaceOf(list.Path, item),
            };
    }

    private static bool IsGlob(string item) => item.AsSpan().ContainsAny('*', '?');
}
