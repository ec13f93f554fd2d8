using DbQuality.Migrations.Plan;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>Tells which of the scripts runs.</summary>
/// <param name="next">Who else is told of each script.</param>
/// <param name="step">What is being done.</param>
internal sealed class ScriptCount(IProgress<Script> next, MigrationPlan plan, IProgress<string>? progress, string step) : IProgress<Script>
{
    private readonly int all = plan.Scripts.Count();
    private int started;

    public void Report(Script value)
    {
        next.Report(value);
        progress.Count(step, ++started, all);
    }
}
