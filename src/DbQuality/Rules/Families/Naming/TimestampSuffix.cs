using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ104.</summary>
internal sealed class TimestampSuffix : Rule
{
    /// <summary>Endings that say "time" in another way; the proposed name drops them.</summary>
    private static readonly string[] OtherSuffixes = ["_timestamp", "_datetime", "_date", "_time", "_at", "_on", "_ts"];

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ104",
        Name = "timestamp-suffix",
        Category = RuleCategory.Naming,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Timestamp or date column without one of the configured suffixes",
        Rationale =
            "`created_at` is a moment, `due_on` a day: the name says what a comparison with it means, and that a day has no time zone to think of. " +
            "Domains over these types count; arrays and ranges do not.",
        Options =
        [
            new SectionOption("database.naming.timestamps", "_at suffix", "The suffixes of `timestamptz` and `timestamp` columns."),
            new SectionOption("database.naming.dates", "_on or _date suffix", "The suffixes of `date` columns."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        return
            from column in context.Tables.SelectMany(table => table.Columns)
            where column.IsLocal && !naming.Exceptions.Contains(column.Name)
            let suffixes = column.Type.BaseOid switch
            {
                TypeIds.TimestampTz or TypeIds.Timestamp => naming.TimestampSuffixes,
                TypeIds.Date => naming.DateSuffixes,
                _ => [],
            }
            where suffixes.Count > 0 && !suffixes.Any(suffix => Affix.Ends(column.Name, suffix))
            let noun = column.Type.BaseOid == TypeIds.Date ? "Date" : "Timestamp"
            let proposal = Proposal(column.Name, suffixes)
            select Remedy.Later(() => RelationRename.Of(column, proposal, context)).Of(new Violation(
                column.ToDbObject(),
                $"{noun} column {column} does not end with {string.Join(" or ", suffixes)}, so its name does not tell a moment from a day.",
                "Rename it:"));
    }

    private static string Proposal(string name, IReadOnlyList<string> suffixes)
    {
        const string dateOf = "date_of_";
        if (Affix.Starts(name, dateOf)) return name[dateOf.Length..] + (suffixes.Contains("_date") ? "_date" : suffixes[0]);
        var other = OtherSuffixes.FirstOrDefault(suffix => Affix.Ends(name, suffix));
        return (other is null ? name : name[..^other.Length]) + suffixes[0];
    }
}
