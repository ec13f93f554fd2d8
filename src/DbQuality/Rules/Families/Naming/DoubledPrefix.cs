using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ106.</summary>
internal sealed class DoubledPrefix : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ106",
        Name = "doubled-prefix",
        Category = RuleCategory.Naming,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table or view whose name has its prefix twice",
        Rationale =
            "`auth_auth_tokens` is what a generator or a hurried rename leaves: the second prefix says nothing, and everybody types " +
            "it for ever. Looked at are configured prefixes and a first word that is there twice, in names of at least three words.",
        Options =
        [
            new StandardOption("database.prefixes", "none", "Prefixes that need not end at an underscore."),
            new SectionOption("database.naming.exceptions", "none", "Names that are right as they are."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var database = context.Standards.Database;
        return
            from relation in context.Tables.Concat<Relation>(context.Views)
            where !database.Naming.Exceptions.Contains(relation.Name)
            let prefix = Doubled(relation.Name, database.Prefixes.Keys)
            where prefix is not null
            let named = NamedObject.Of(relation, context.Catalog)
            let proposal = relation.Name[prefix.Length..]
            select Remedy.Later(() => named.Mend(proposal, context)).Of(new Violation(
                relation.ToDbObject(),
                $"{named.Title} has its prefix {prefix} twice, and the second says nothing.",
                "Rename it:"));
    }

    private static string? Doubled(string name, IEnumerable<string> prefixes)
    {
        if (prefixes.FirstOrDefault(prefix => Affix.Starts(name, prefix + prefix)) is { } configured) return configured;
        var words = name.Split('_');
        return words.Length > 2 && words[0].Length > 0 && words[0] == words[1] ? words[0] + "_" : null;
    }
}
