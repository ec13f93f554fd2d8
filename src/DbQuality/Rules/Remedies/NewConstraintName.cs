using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;

namespace DbQuality.Rules.Remedies;

/// <summary>Names for new constraints that no naming rule complains of: by the configured pattern, or as PostgreSQL would choose them.</summary>
internal static class NewConstraintName
{
    private const string ConstraintName = "DBQ109";

    public static readonly FlagOption Named = new("named", false, "`true`: a name that PostgreSQL made up is wrong, where no pattern says more.");

    /// <summary>Null where the pattern does not say enough.</summary>
    public static string? OfForeignKey(Table table, IReadOnlyList<Column> columns, Table referenced, RuleContext context) =>
        Of("foreign_keys", "fk", "_fkey", Slots(table, columns) with { Referenced = referenced.Name, MayContinue = true }, context, name => HasConstraint(table, name));

    /// <summary>Likewise; its index has the same name.</summary>
    public static string? OfUnique(Table table, IReadOnlyList<Column> columns, RuleContext context) =>
        Of("unique_constraints", "uq", "_key", Slots(table, columns), context, name => HasConstraint(table, name) || context.Catalog.IsTaken(table.Schema, name));

    private static string? Of(string kind, string prefix, string suffix, NameSlots slots, RuleContext context, Func<string, bool> isTaken)
    {
        var stem = $"{slots.Table}_{slots.Columns}";
        if (NamePattern.Of(context.Standards.Database.Naming, kind) is not { } pattern)
            return IsToBeNamed(context) ? FreeName.Of($"{prefix}_{stem}", "", isTaken) : FreeName.Of(stem, suffix, isTaken);
        var usual = FreeName.Of(stem, suffix, isTaken);
        if (pattern.Accepts(usual, slots)) return usual;
        var name = pattern.Propose(usual, slots) is { } proposal ? FreeName.Of(proposal, "", isTaken) : null;
        return name is not null && pattern.Accepts(name, slots) ? name : null;
    }

    /// <summary>Whether a name as PostgreSQL makes it up would be wrong.</summary>
    private static bool IsToBeNamed(RuleContext context) =>
        context.EnabledRules.Contains(ConstraintName) && Named.Of(context.OptionsOf(ConstraintName));

    private static NameSlots Slots(Table table, IReadOnlyList<Column> columns) =>
        new(table.Schema, table.Name, string.Join('_', columns.Select(column => column.Name)));

    private static bool HasConstraint(Table table, string name) => table.Constraints.Any(constraint => constraint.Name == name);
}
