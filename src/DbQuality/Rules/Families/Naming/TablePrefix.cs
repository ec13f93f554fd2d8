using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ105.</summary>
internal sealed class TablePrefix : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ105",
        Name = "table-prefix",
        Category = RuleCategory.Naming,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table that begins with none of the configured prefixes",
        Rationale =
            "Where many domains share a schema, the prefix says whose table it is, who may change it, and which rules hold for it. " +
            "The rule is silent until `database.prefixes` is stated. Lookup tables, which belong to all, and names in " +
            "`database.naming.exceptions` are exempt; views are view-name's.",
        Options =
        [
            new SectionOption("database.prefixes", "none", "The prefixes of the domains."),
            SectionOption.LookupTables,
            new SectionOption("database.naming.exceptions", "none", "Names that are right as they are."),
        ],
    };

    public override string? CannotCheck(RuleContext context) =>
        context.Standards.Database.Prefixes.Count == 0 ? "database.prefixes is not stated in standards.yaml" : null;


    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var database = context.Standards.Database;
        var prefixes = database.Prefixes.Keys.Order(StringComparer.Ordinal).ToList();
        return
            from table in context.Tables
            where !prefixes.Any(prefix => Affix.Starts(table.Name, prefix))
            where !database.LookupTables.Match(table.Schema, table.Name) && !database.Naming.Exceptions.Contains(table.Name)
            let named = NamedObject.Of(table, context.Catalog)
            select new Violation(
                table.ToDbObject(),
                $"{named.Title} begins with none of {Nouns.List(prefixes)}, so nothing says which domain it belongs to. " +
                (prefixes.Count == 1 ? named.Rename(prefixes[0] + table.Name) : "Give its name the prefix of its domain."));
    }
}
