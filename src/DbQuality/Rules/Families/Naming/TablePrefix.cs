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
        Summary = "Table that begins with none of the configured prefixes, or with none of the configured length",
        Rationale =
            "Where many domains share a schema, the prefix says whose table it is, who may change it, and which rules hold for it. " +
            "Where only `database.prefix_length` is stated, the first word of a name is its prefix. The rule is silent until one of them is. Lookup tables, which belong to all, and names in " +
            "`database.naming.exceptions` are exempt; views are view-name's.",
        Needs =
        [
            new StandardOption("database.prefixes", "none", "The prefixes of the domains."),
            new StandardOption("database.prefix_length", "none", "The least and the most letters of a prefix: `3-7`."),
        ],
        Options =
        [
            SectionOption.LookupTables,
            new SectionOption("database.naming.exceptions", "none", "Names that are right as they are."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var database = context.Standards.Database;
        var prefixes = database.Prefixes.Keys.Order(StringComparer.Ordinal).ToList();
        var (isRight, title) = prefixes.Count > 0
            ? ((Func<string, bool>)(name => prefixes.Exists(prefix => Affix.Starts(name, prefix))), $"none of {Nouns.List(prefixes)}")
            : (name => HasPrefixOf(database.PrefixLength!, name), $"no prefix of {database.PrefixLength} letters");
        return
            from table in context.Tables
            where !isRight(table.Name)
            where !database.LookupTables.Match(table.Schema, table.Name) && !database.Naming.Exceptions.Contains(table.Name)
            let named = NamedObject.Of(table, context.Catalog)
            select new Violation(
                table.ToDbObject(),
                $"{named.Title} begins with {title}, so nothing says which domain it belongs to.",
                (prefixes.Count == 1 ? named.Rename(prefixes[0] + table.Name) : "Give its name the prefix of its domain."));
    }

    private static bool HasPrefixOf(PrefixLength length, string name) =>
        name.IndexOf('_', StringComparison.Ordinal) is > 0 and var end && end < name.Length - 1 && length.Allows(name[..end]);
}
