using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ114.</summary>
internal sealed class ViewName : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ114",
        Name = "view-name",
        Category = RuleCategory.Naming,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "View without the configured prefix or suffix, or without the prefix of the tables that it reads",
        Rationale =
            "A query should show what is a view: it cannot be written, or takes longer than it looks. Where domains have prefixes, a " +
            "view belongs to the domain of the table that it is about: the first that its `from` names, through the queries and views in between. With `database.naming.views` its pattern holds; without it, and with " +
            "`database.prefixes`, a view begins with the prefix of that table, or, where that has none, with the prefix of one of the others that it reads. The rule is silent " +
            "until one of these is stated.",
        Needs =
        [
            new StandardOption("database.naming.views", "none", "A prefix or suffix in words, a pattern, or a style."),
            new StandardOption("database.prefixes", "none", "The prefixes of the domains."),
        ],
        Options =
        [
            new SectionOption("database.naming.exceptions", "none", "Names that are right as they are."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var views = context.Views.Where(view => !naming.Exceptions.Contains(view.Name));
        return NamePattern.Of(naming, "views") is { } pattern ? ByPattern(views, pattern, context) : ByPrefix(views, context);
    }

    private static IEnumerable<Violation> ByPattern(IEnumerable<View> views, NamePattern pattern, RuleContext context) =>
        from view in views
        let slots = new NameSlots(view.Schema)
        where !pattern.Accepts(view.Name, slots)
        let named = NamedObject.Of(view, context.Catalog)
        let proposal = pattern.Propose(view.Name, slots)
        select Remedy.Later(() => named.Mend(proposal, context)).Of(new Violation(
            view.ToDbObject(), $"{named.Title} {pattern.Title}, so a query does not show what is a view.", "Rename it:"));

    private static IEnumerable<Violation> ByPrefix(IEnumerable<View> views, RuleContext context)
    {
        var prefixes = context.Standards.Database.Prefixes.Keys.OrderByDescending(prefix => prefix.Length).ToList();
        string? PrefixOf(Table table) => prefixes.Find(prefix => Affix.Starts(table.Name, prefix));
        var reads = context.Catalog.Dependencies
            .Where(dependency => dependency.Dependent.ClassId == ClassIds.Relation && dependency.Referenced.ClassId == ClassIds.Relation)
            .ToLookup(dependency => dependency.Dependent.ObjectId, dependency => dependency.Referenced.ObjectId);
        return
            from view in views
            let main = MainTable.Of(view, context.Catalog)
            let mainPrefix = main is null ? null : PrefixOf(main)
            let own = mainPrefix is not null ? [mainPrefix] : reads[view.Oid].Select(context.Catalog.FindRelation).OfType<Table>()
                .Select(PrefixOf).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList()
            where own.Count > 0 && !own.Any(prefix => Affix.Starts(view.Name, prefix))
            let named = NamedObject.Of(view, context.Catalog)
            let proposal = own.Count == 1 ? own[0] + view.Name : null
            let whose = mainPrefix is null ? "what it reads" : $"its main table {main!.QualifiedName}"
            select Remedy.Later(() => named.Mend(proposal, context)).Of(new Violation(
                view.ToDbObject(),
                $"{named.Title} does not begin with {Nouns.List(own, "or")}, the prefix of {whose}, so nothing says which domain it belongs to.",
                "Rename it:"));
    }
}
