using System.Globalization;
using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Naming;

/// <summary>DBQ113.</summary>
internal sealed partial class NumberedColumns : Rule
{
    private static readonly NumberOption TooManyColumns = new("columns", 3, "How many such columns are too many.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ113",
        Name = "numbered-columns",
        Category = RuleCategory.Naming,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Columns that are numbered: addr1, addr2, addr3",
        Rationale =
            "Columns that differ in a number are a list that found no table: a fourth value needs a migration, a search must name " +
            "each, and gaps are anybody's guess. Reported are columns of one table and one type whose names are the same but for a " +
            "number, from 0 or 1 upwards without a gap, at least three of them. So `sha256` and `sha512`, or `line1` and `line2` of " +
            "an address, are left alone.",
        Options =
        [
            TooManyColumns,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var least = TooManyColumns.Of(context);
        return
            from table in context.Tables
            from same in table.Columns.Where(column => column.IsLocal && char.IsDigit(column.Name[^1])).Select(column => (Column: column, Match: Numbered().Match(column.Name)))
                .Where(pair => pair.Match.Success).GroupBy(pair => (Stem: pair.Match.Groups["stem"].Value, pair.Column.Type.Oid))
            let columns = Run([.. same.Select(pair => (pair.Column, int.Parse(pair.Match.Groups["number"].Value, CultureInfo.InvariantCulture))).OrderBy(pair => pair.Item2)])
            where columns.Count >= least
            select new Violation(
                columns[0].ToDbObject(),
                $"Columns {Nouns.List(columns.Select(column => SqlName.Quote(column.Name)))} of {table.QualifiedName} are one list: one value more needs a " +
                "migration, and a search must name them all. Make each value a row of a table of its own.");
    }

    /// <summary>The columns from 0 or 1 to the first gap.</summary>
    private static List<Column> Run(List<(Column Column, int Number)> numbered)
    {
        if (numbered[0].Number > 1) return [];
        return [.. numbered.TakeWhile((pair, i) => pair.Number == numbered[0].Number + i).Select(pair => pair.Column)];
    }

    [GeneratedRegex(@"^(?<stem>.*\D)(?<number>\d{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
