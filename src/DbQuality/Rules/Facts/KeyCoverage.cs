using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>Whether an index serves the lookups that a foreign key's referential actions make in the referencing table.</summary>
internal static partial class KeyCoverage
{
    public static bool Covers(Catalog.Index index, Constraint key)
    {
        if (Covers(index, key.Columns)) return true;
        return Columns(key) is { } equal && equal.Count < key.Columns.Count && Covers(index, equal);
    }

    /// <summary>The columns that a lookup compares for equality: a temporal key's last one, its range, is compared by overlap.</summary>
    public static IReadOnlyList<Column> Columns(Constraint key) =>
        key.Columns.Count > 1 && key.Definition.Contains(", PERIOD ", StringComparison.Ordinal) ? [.. key.Columns.SkipLast(1)] : key.Columns;

    /// <summary>The same for a key that is not there yet.</summary>
    public static bool Covers(Catalog.Index index, IReadOnlyList<Column> keyColumns)
    {
        // Most indexes are on other columns, which is quick to see.
        if (index.Parts.Count < keyColumns.Count || index.Parts[0].Column is not { } first || !keyColumns.Contains(first)) return false;
        var columns = keyColumns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return index.IsValid && index.IsReady && HasOrderFreeLookup(index, columns.Count) &&
            index.Parts.Count >= columns.Count &&
            index.Parts.Take(columns.Count).All(part => part.Column is { } column && UsesOwnCollation(part, column)) &&
            columns.SetEquals(index.Parts.Take(columns.Count).Select(part => part.Column!.Name)) &&
            (index.Predicate is null || AsksOnlyNotNull(index.Predicate, columns));
    }

    // BRIN reads ranges of blocks, GIN and SP-GiST lack plain equality for most types. GiST has it for scalars (btree_gist), and serves
    // the temporal keys of PostgreSQL 18.
    private static bool HasOrderFreeLookup(Catalog.Index index, int columns) => index.Method switch
    {
        "btree" or "gist" => true,
        "hash" => columns == 1,
        _ => false,
    };

    // The lookup compares under the column's own collation; an index under another one cannot serve it.
    private static bool UsesOwnCollation(IndexPart part, Column column)
    {
        const uint none = 0, standard = 100, c = 950;
        return part.Collation is none or standard || column.Collation is not null || (part.Collation == c && column.Type.Name == "name");
    }

    /// <summary>Whether a predicate is made of nothing but <c>is not null</c> on these columns.</summary>
    public static bool AsksOnlyNotNull(string predicate, HashSet<string> columns)
    {
        var quoted = columns.Select(SqlName.Quote).ToHashSet(StringComparer.Ordinal);
        // As pg_get_expr prints it: (a IS NOT NULL), or ((a IS NOT NULL) AND (b IS NOT NULL)).
        var terms = (predicate.StartsWith("((", StringComparison.Ordinal) ? predicate[1..^1] : predicate).Split(" AND ");
        return terms.All(term => NotNullTerm().Match(term) is { Success: true } match && quoted.Contains(match.Groups["column"].Value));
    }

    [GeneratedRegex("""^\(?(?<column>[^\s"()]+|"(?:[^"]|"")+") IS NOT NULL\)?$""")]
    private static partial Regex NotNullTerm();
}
