using DbQuality.Catalog;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>Foreign keys as SQL writes them.</summary>
internal static class ForeignKeyText
{
    /// <summary><c>no action</c> for the catalog's <c>a</c>.</summary>
    public static string Action(char code) => code switch
    {
        'r' => "restrict",
        'c' => "cascade",
        'n' => "set null",
        'd' => "set default",
        _ => "no action",
    };

    /// <summary>The key as <c>add constraint</c> takes it, with these actions; null for a temporal key, whose columns are not all compared for equality.</summary>
    public static string? Clause(Constraint key, string onDelete, string onUpdate, bool matchFull)
    {
        if (key.IsTemporal) return null;
        var reference = key.ForeignKey!;
        var columns = onDelete == Action(reference.OnDelete) && reference.OnDeleteColumns.Count > 0 ? $" ({Names(reference.OnDeleteColumns)})" : "";
        return $"foreign key ({Names(key.Columns)}) references {reference.Table.QualifiedName} ({Names(reference.Columns)})" +
            (matchFull ? " match full" : "") +
            (onUpdate == "no action" ? "" : $" on update {onUpdate}") +
            (onDelete == "no action" ? "" : $" on delete {onDelete}{columns}") +
            (key.IsDeferred ? " deferrable initially deferred" : key.IsDeferrable ? " deferrable" : "") +
            (key.IsValidated ? "" : " not valid");
    }

    public static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => SqlName.Quote(column.Name)));
}
