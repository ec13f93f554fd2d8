using DbQuality.Catalog;
using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Remedies;

/// <summary>What corrective scripts have left for the time in which the application's previous version still runs.</summary>
internal static class KeptForLater
{
    /// <summary>No rule judges it, so it is listed; null where there is nothing.</summary>
    public static PlanNote? Note(DatabaseCatalog catalog)
    {
        string[] names =
        [
            .. catalog.Views.Where(view => CompatibilityView.Is(view, catalog)).Select(view => $"view {view.QualifiedName}"),
            .. catalog.Tables.SelectMany(table => table.Kept.Columns).Select(column => $"column {column}"),
            .. catalog.Routines.Where(KeptParts.Is).Select(routine => $"function {routine.Signature}"),
        ];
        return names.Length == 0 ? null : new PlanNote($"Corrective scripts keep these for the application's previous version, and no rule judges them: {string.Join(", ", names)}.", null);
    }
}
