using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ420.</summary>
internal sealed class SensitiveColumn : Rule
{
    private static readonly ListOption SecretWords = new("words", ["password", "passwd", "secret", "token", "card", "cvv", "ssn"], "Words that say a secret, in the singular.");

    private static readonly ListOption ProtectedEnds = new(
        "suffixes",
        ["_hash", "_digest", "_encrypted", "_fingerprint", "_id", "_type", "_kind", "_name", "_brand", "_status", "_hint", "_policy", "_url"],
        "Ends of names that are protected, or that are of something else.");

    private static readonly ListOption ProtectingTypes = new("types", [], "Types that protect, such as a domain.") { Names = NamedThing.Type };

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ420",
        Name = "sensitive-column",
        Category = RuleCategory.Security,
        IsAboutNames = true,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Text column whose name says that it holds a secret, without protection",
        Rationale =
            "Whoever reads the table, a backup, a replica or the log reads what is in it: a password or token belongs there only as a " +
            "hash or encrypted. Looked at are text, `json` and `jsonb` columns, domains over them included, one of whose words is in " +
            "`words`. A name with one of `suffixes`, or a type in `types`, such as a domain that only ciphertext passes, counts as " +
            "protection. What a column really holds is not seen.",
        Options =
        [
            SecretWords,
            ProtectedEnds,
            ProtectingTypes,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var words = SecretWords.Of(context).ToHashSet(StringComparer.Ordinal);
        var suffixes = ProtectedEnds.Of(context);
        var types = ProtectingTypes.Of(context).ToHashSet(StringComparer.Ordinal);
        var inflection = new Inflection([]);
        // Tables have many columns of the same names.
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        string? Said(string name)
        {
            if (!known.TryGetValue(name, out var said)) known.Add(name, said = Secret(name, words, suffixes, inflection));
            return said;
        }
        return
            from column in context.Tables.SelectMany(table => table.Columns)
            where column.IsLocal && column.Type.BaseOid is TypeIds.Text or TypeIds.VarChar or TypeIds.Char or TypeIds.Json or TypeIds.Jsonb
            where !types.Contains(column.Type.Name) && !types.Contains($"{column.Type.Schema}.{column.Type.Name}")
            let said = Said(column.Name)
            where said is not null
            select new Violation(
                column.ToDbObject(),
                $"Column {column} seems to hold a {said} as it is: whoever reads the table, a backup or a replica has it.", "Store a hash or ciphertext, and say so in the name or type.");
    }

    /// <summary>The word that says a secret; null where none does, or where the end of the name says otherwise.</summary>
    private static string? Secret(string name, HashSet<string> words, IReadOnlyList<string> suffixes, Inflection inflection)
    {
        var own = NameForm.Words(name);
        var said = own.Select(word => words.Contains(word) ? word : inflection.Singular(word)).FirstOrDefault(words.Contains);
        return said is null || suffixes.Any(suffix => string.Join('_', own).EndsWith(suffix, StringComparison.Ordinal)) ? null : said;
    }
}
