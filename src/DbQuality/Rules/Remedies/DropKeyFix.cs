using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Drops a foreign key that another one makes needless.</summary>
internal static class DropKeyFix
{
    /// <param name="kept">What checks the same from then on.</param>
    public static Remedy Of(Constraint key, Constraint kept, RuleContext context)
    {
        var table = key.Table;
        var drop = ConstraintFix.Drop(table, key.Name);
        if (Differ(key.ForeignKey!, kept.ForeignKey!) || (key.IsDeferrable, key.IsDeferred) != (kept.IsDeferrable, kept.IsDeferred))
            return Remedy.None("The two differ in what a delete or update does, or in when they are checked: decide which is meant, and drop the other.");
        if (BodyWords.Of(context).With(key.Name) is { } routine)
            return Remedy.None($"The body of {routine.Signature} has its name, perhaps to tell an error by: decide which of the two stays.", drop);
        return Remedy.By(new Fix
        {
            Topic = "drop " + key.Name,
            Phase = FixPhase.Removals,
            Steps =
            [
                new FixStep(drop, string.Join('\n', AddAgain(key, context.Catalog).Concat(ConstraintFix.Comment(key))))
                {
                    // It locks the referenced table as well.
                    Transaction = FixTransaction.Next,
                    Why = $"What it checks, {SqlName.Quote(kept.Name)} checks.",
                },
            ],
        });
    }

    private static bool Differ(ForeignKey one, ForeignKey other) =>
        (one.OnDelete, one.OnUpdate, one.MatchType) != (other.OnDelete, other.OnUpdate, other.MatchType) ||
        !one.OnDeleteColumns.ToHashSet().SetEquals(other.OnDeleteColumns);

    private static IEnumerable<string> AddAgain(Constraint key, DatabaseCatalog catalog)
    {
        var definition = key.ValidDefinition;
        return key.IsValidated
            ? ForeignKeyFix.Add(catalog, key.Table, key.Name, definition, "", leaf => ForeignKeyFix.CloneOn(leaf, key, catalog)?.Name).Select(step => step.Sql)
            : [ConstraintFix.AddOnce(key.Table, key.Name, key.Definition)];
    }
}
