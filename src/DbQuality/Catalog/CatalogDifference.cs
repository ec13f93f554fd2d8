namespace DbQuality.Catalog;

/// <summary>What differs between two catalogs, for a reader: <c>missing</c> and <c>extra</c> lines of their texts, each with its object.</summary>
internal static class CatalogDifference
{
    /// <summary>Empty where the two hold the same objects.</summary>
    /// <param name="inPlace">A column that was dropped and made again stands last in its table; false takes that for the same.</param>
    public static IReadOnlyList<string> Between(DatabaseCatalog wanted, DatabaseCatalog actual, bool inPlace = true)
    {
        var (left, right) = (CatalogText.Of(wanted, inPlace), CatalogText.Of(actual, inPlace));
        if (left == right) return [];
        var (before, after) = (Lines(left), Lines(right));
        return
        [
            .. before.Where(line => !after.Contains(line)).Select(line => "missing: " + line),
            .. after.Where(line => !before.Contains(line)).Select(line => "extra: " + line),
        ];
    }

    /// <summary>A part's line says little without its object's name.</summary>
    private static HashSet<string> Lines(string text)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        var thing = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var isPart = line[0] == ' ';
            if (!isPart) thing = string.Join(' ', line.Split(' ').Take(5).Where(word => word.Contains('.', StringComparison.Ordinal)));
            lines.Add(isPart ? $"{thing}: {line.Trim()}" : line);
        }
        return lines;
    }
}
