using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>Which tables <c>database.delete_strategy</c> deletes from softly.</summary>
internal static class SoftDelete
{
    public static readonly TextOption Column = new("column", "deleted_at", "The column that marks a deleted row.") { Names = NamedThing.Column };

    /// <summary>The rule that wants indexes without the deleted rows.</summary>
    public const string IndexRule = "DBQ314";

    public static bool Applies(Table table, RuleContext context)
    {
        var strategy = context.Standards.Database.DeleteStrategy!;
        return strategy.SoftByDefault ? !strategy.Hard.Match(table.Schema, table.Name) : strategy.Soft.Match(table.Schema, table.Name);
    }

    /// <summary>The column that is null in the rows that a new index should hold; null where it should hold all.</summary>
    public static Column? OfIndexes(Table table, RuleContext context) =>
        context.EnabledRules.Contains(IndexRule) && context.Standards.Database.DeleteStrategy is not null && Applies(table, context) ? table.FindColumn(Column.Of(context.OptionsOf(IndexRule))) : null;

    /// <summary>What such an index ends with.</summary>
    public static string PredicateOfIndexes(Table table, RuleContext context) => OfIndexes(table, context) is { } column ? $" where {SqlName.Quote(column.Name)} is null" : "";
}
