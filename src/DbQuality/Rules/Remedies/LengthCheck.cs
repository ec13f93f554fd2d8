using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;

namespace DbQuality.Rules.Remedies;

/// <summary>A check that holds a text to the length that its type held it to.</summary>
internal static class LengthCheck
{
    public static string Of(string column, string length) => $"check (char_length({column}) <= {length})";

    /// <summary>By the configured pattern, or one that says what it checks.</summary>
    public static string NameOf(Column column, RuleContext context)
    {
        var table = (Table)column.Relation;
        var usual = $"{table.Name}_{column.Name}_length";
        var slots = new NameSlots(table.Schema, table.Name, column.Name) { MayContinue = true };
        var pattern = NamePattern.Of(context.Standards.Database.Naming, "checks");
        var stem = pattern is null || pattern.Accepts(usual, slots) ? usual : pattern.Propose(usual, slots) ?? usual;
        return FreeName.Of(stem, "", name => table.Constraints.Concat(table.Kept.Constraints).Any(constraint => constraint.Name == name));
    }
}
