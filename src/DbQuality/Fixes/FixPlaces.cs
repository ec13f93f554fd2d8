using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Fixes;

/// <summary>Which stage a finding is mended in: the last one that made or changed its object, so that the script finds it there.</summary>
internal sealed class FixPlaces(MigrationPlan plan, TransactionMode transactions)
{
    /// <summary>The stage's place in the plan; a reason where no script can mend it.</summary>
    public (Stage? Stage, string? Because) Of(Finding finding, Provenance provenance)
    {
        var origins = new[] { finding.Object.Key, finding.Object.ParentKey }.OfType<ObjectKey>().Select(provenance.Find).OfType<Origin>().ToList();
        var always = origins.Take(1).Select(origin => origin.Changed.Script).FirstOrDefault(script => script.RunKind == RunKind.Always);
        if (always is not null) return (null, $"{always.File} makes it anew at every deployment: mend it there.");
        var names = origins.SelectMany(origin => new[] { origin.Made.Script.Stage, origin.Changed.Script.Stage }).ToHashSet(StringComparer.Ordinal);
        var stage = plan.Stages.LastOrDefault(stage => names.Contains(stage.Name) && RunsOnce(stage)) ?? plan.Stages.LastOrDefault(RunsOnce);
        return stage is null ? (null, "The project has no stage whose scripts run once.") : (stage, null);
    }

    public TransactionMode TransactionsOf(Stage stage) => stage.Transactions ?? transactions;

    private static bool RunsOnce(Stage stage) => stage.Scripts.Count == 0 || stage.Scripts.Any(script => script.RunKind == RunKind.Once);
}
