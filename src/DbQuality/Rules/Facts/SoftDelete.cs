using DbQuality.Catalog;
using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Facts;

/// <summary>Which tables <c>database.delete_strategy</c> deletes from softly.</summary>
internal static class SoftDelete
{
    public static readonly TextOption Column = new("column", "deleted_at", "The column that marks a deleted row.");

    public static string? WhyUnknown(RuleContext context) =>
        context.Standards.Database.DeleteStrategy is null ? "database.delete_strategy is not stated in standards.yaml" : null;

    public static bool Applies(Table table, RuleContext context)
    {
        var strategy = context.Standards.Database.DeleteStrategy!;
        return strategy.SoftByDefault ? !strategy.Hard.Match(table.Schema, table.Name) : strategy.Soft.Match(table.Schema, table.Name);
    }
}
