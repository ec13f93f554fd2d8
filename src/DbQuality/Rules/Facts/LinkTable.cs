using DbQuality.Catalog;
using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Facts;

/// <summary>A table that only says which rows of two others belong together.</summary>
/// <param name="Keys">Its two foreign keys.</param>
/// <param name="Columns">Their columns.</param>
/// <param name="Surrogate">A key column of its own; null where it has none.</param>
internal sealed record LinkTable(Table Table, IReadOnlyList<Constraint> Keys, IReadOnlyList<Column> Columns, Column? Surrogate)
{
    /// <summary>Columns that say who did something when, not what the row is.</summary>
    public static readonly IReadOnlyList<string> Bookkeeping = ["created_at", "created_by", "updated_at", "updated_by", "deleted_at", "deleted_by"];

    public static readonly ListOption BookkeepingOption = new("bookkeeping", Bookkeeping, "Columns that say who did something when.");

    /// <summary>
    /// The table as a link: two foreign keys and nothing else but bookkeeping and a key of its own. With such a key the table's name must
    /// say both sides, since an order too has a customer and an address. Null where it is anything else.
    /// </summary>
    public static LinkTable? Of(Table table, IReadOnlyList<string> bookkeeping, Singular singular)
    {
        if (table.Kind == TableKind.Foreign || table.InheritsFrom.Count > 0) return null;
        var keys = table.ForeignKeys.Where(key => !key.Columns.All(column => bookkeeping.Contains(column.Name))).ToList();
        if (keys.Count != 2) return null;
        var columns = keys.SelectMany(key => key.Columns).Distinct().OrderBy(column => column.Number).ToList();
        // A column that both keys share, such as a tenant's, alone would be a key within a key.
        if (columns.Any(column => column.IsNullable) || keys[0].Columns.All(keys[1].Columns.Contains) || keys[1].Columns.All(keys[0].Columns.Contains)) return null;
        var others = table.Columns.Except(columns).Where(column => !bookkeeping.Contains(column.Name)).ToList();
        return others switch
        {
            [] => new LinkTable(table, keys, columns, null),
            [var one] when table.PrimaryKey?.Columns is [var key] && key == one && NamesBothSides(table, keys, singular) => new LinkTable(table, keys, columns, one),
            _ => null,
        };
    }

    private static bool NamesBothSides(Table table, IReadOnlyList<Constraint> keys, Singular singular)
    {
        var words = NameWords.Of(table.Name).Select(singular.Of).ToHashSet(StringComparer.Ordinal);
        return keys.All(key => NameWords.Of(key.ForeignKey!.Table.Name).Select(singular.Of).Any(words.Contains));
    }
}
