using DbQuality.Migrations.Plan;
using DbQuality.Standards;

namespace DbQuality.Migrations.Runners;

/// <summary>Scripts that run in one way: for <see cref="TransactionMode.Single"/>, in one transaction.</summary>
internal sealed record TransactionUnit(TransactionMode Mode, IReadOnlyList<Stage> Stages)
{
    public IEnumerable<Script> Scripts => Stages.SelectMany(stage => stage.Scripts);

    /// <summary>
    /// A stage with a mode of its own is a unit of its own, as it is an engine of its own for DbUp's users; neighbours
    /// that state none share the run's mode, and so its one transaction.
    /// </summary>
    public static IReadOnlyList<TransactionUnit> Of(MigrationPlan plan, TransactionMode mode)
    {
        var units = new List<TransactionUnit>();
        var shared = new List<Stage>();
        foreach (var stage in plan.Stages)
        {
            if (stage.Transactions is null)
            {
                shared.Add(stage);
                continue;
            }
            Close();
            units.Add(new(stage.Transactions.Value, [stage]));
        }
        Close();
        return units;

        void Close()
        {
            if (shared.Count > 0) units.Add(new(mode, shared));
            shared = [];
        }
    }
}
