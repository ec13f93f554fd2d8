using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ104.</summary>
internal sealed class TimestampSuffix : Rule
{
    /// <summary>Endings that tell a moment as well, where the team states none.</summary>
    private static readonly string[] MomentSuffixes = ["_datetime", "_timestamp"];

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
            "Domains over these types count; arrays and ranges do not. Where `timestamps` is not stated, `_datetime` and `_timestamp` tell a moment as well.",
        Options =
        [
            new StandardOption("database.naming.timestamps", "_at suffix", "The suffixes of `timestamptz` and `timestamp` columns."),
            new StandardOption("database.naming.dates", "_on or _date suffix", "The suffixes of `date` columns."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var naming = context.Standards.Database.Naming;
        var form = NameForms.Of(context).In(naming.Columns);
        return
            from column in context.Tables.SelectMany(table => table.Columns)
            where column.IsLocal && !naming.Exceptions.Contains(column.Name)
            let suffixes = column.Type.BaseOid switch
            {
                TypeIds.TimestampTz or TypeIds.Timestamp => naming.TimestampSuffixes,
                TypeIds.Date => naming.DateSuffixes,
                _ => [],
            }
            // "createdAt" lacks no suffix, only style.
            where suffixes.Count > 0 && !suffixes.Any(suffix => MomentName.Says(column.Name, suffix))
            where naming.StatesTimestamps || column.Type.BaseOid == TypeIds.Date || !MomentSuffixes.Any(suffix => MomentName.Says(column.Name, suffix))
            let noun = column.Type.BaseOid == TypeIds.Date ? "Date" : "Timestamp"
            select Remedy.Later(() => RelationRename.Of(column, MomentName.Propose(column.Name, suffixes, form), context)).Of(new Violation(
                column.ToDbObject(),
                $"{noun} column {column} does not end with {string.Join(" or ", suffixes)}, so its name does not tell a moment from a day.",
                "Rename it:"));
    }
}
