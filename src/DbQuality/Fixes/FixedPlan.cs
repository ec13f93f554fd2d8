using DbQuality.Migrations.Plan;

namespace DbQuality.Fixes;

/// <summary>A plan with corrective scripts in their places.</summary>
internal static class FixedPlan
{
    /// <summary>In a stage, scripts run in the order of their names, character by character.</summary>
    public static MigrationPlan Of(MigrationPlan plan, IEnumerable<CorrectiveScript> scripts)
    {
        var stages = plan.Stages.ToList();
        foreach (var group in scripts.GroupBy(script => script.Stage))
        {
            var place = stages.FindLastIndex(stage => stage.Name == group.Key);
            var sibling = stages[place].Scripts[^1];
            var all = stages[place].Scripts.Concat(group.Select(script => script.ToScript(sibling)));
            stages[place] = stages[place] with { Scripts = [.. all.OrderBy(script => script.Name, StringComparer.Ordinal)] };
        }
        return plan with { Stages = stages };
    }
}
