using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;

namespace DbQuality.Rules.Remedies;

/// <summary>What rows that are there get in a column that must have a value.</summary>
internal static class ColumnValue
{
    private static readonly HashSet<string> Steady = new(StringComparer.Ordinal) { "now", "timezone", "transaction_timestamp", "statement_timestamp" };

    /// <summary>
    /// The one default that columns of the name and type have in other tables; else the time of the change for a time, and an
    /// identifier of its own for what is one. Null where only people know.
    /// </summary>
    /// <param name="type">As <c>format_type</c> prints it.</param>
    public static string? Of(string name, string type, RuleContext context)
    {
        var usual = context.Tables.Select(table => table.FindColumn(name)).OfType<Catalog.Column>()
            .Where(column => column is { IsNullable: false, Generated: ' ', Default: not null } && StatedType.Accepts(type, column.Type, context.Catalog))
            // Another table's sequence is its own.
            .Select(column => column.Default!).Where(value => BodyText.Called(value).All(call => call.Name != "nextval")).Distinct().ToList();
        if (usual.Count == 1) return usual[0];
        // Any uuid but a row's own identifier refers to something, and one yes or no is as good as the other.
        if (type == "boolean" || (type == "uuid" && name is not ("id" or "uuid" or "guid"))) return null;
        return StatedType.DefaultOf(type);
    }

    /// <summary>Whether a new column of that default needs no row to be written: the same value for all, worked out once.</summary>
    public static bool IsSteady(string expression) => BodyText.Called(expression).All(call => call.Schema is null && Steady.Contains(call.Name));
}
