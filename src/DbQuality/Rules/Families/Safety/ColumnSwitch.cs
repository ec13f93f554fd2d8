using DbQuality.Observation;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>The way to another type that locks nobody out.</summary>
internal static class ColumnSwitch
{
    /// <param name="table">As SQL writes it.</param>
    /// <returns>A sentence that ends with SQL.</returns>
    public static string Advice(string table, ColumnState before, ColumnState after) =>
        "Add a column of the new type, fill it in batches, and switch to it in a later deployment: "
        + $"alter table {table} add column {SqlName.Quote(before.Name + "_new")} {after.Type};";
}
