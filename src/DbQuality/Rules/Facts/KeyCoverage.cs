using DbQuality.Catalog;

namespace DbQuality.Rules.Facts;

/// <summary>Whether an index serves the lookups that a foreign key's referential actions make in the referencing table.</summary>
internal static class KeyCoverage
{
    public static bool Covers(Catalog.Index index, Constraint key)
    {
        if (Covers(index, key.Columns)) return true;
        return Columns(key) is { } equal && equal.Count < key.Columns.Count && Covers(index, equal);
    }

    /// <summary>The columns that a lookup compares for equality: a temporal key's last one, its range, is compared by overlap.</summary>
    public static IReadOnlyList<Column> Columns(Constraint key) =>
        key.IsTemporal && key.Columns.Count > 1 ? [.. key.Columns.SkipLast(1)] : key.Columns;

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
    public static bool AsksOnlyNotNull(string predicate, HashSet<string> columns) =>
        NullTests.Of(predicate) is { } tests && tests.All(test => !test.IsNull && columns.Contains(test.Column));
}
