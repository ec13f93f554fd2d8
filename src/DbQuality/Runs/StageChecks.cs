using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Rules.Engine;

namespace DbQuality.Runs;

/// <summary>What the catalog was like at the end of the stages that are checked by themselves.</summary>
/// <param name="judge">Judges the database as it is now.</param>
internal sealed class StageChecks(MigrationPlan plan, Func<MigrationPlan, CancellationToken, Task<Verdict>> judge)
{
    private readonly List<(Stage Stage, Verdict Verdict)> checks = [];

    /// <summary>A stage has been committed.</summary>
    public async Task CheckAsync(Stage stage, CancellationToken cancellationToken)
    {
        if (!stage.Check) return;
        var sofar = plan with { Stages = [.. plan.Stages.TakeWhile(other => other != stage), stage] };
        checks.Add((stage, await judge(sofar, cancellationToken)));
    }

    /// <summary>
    /// The verdict on the end, whose findings say at which stage they appeared, with the findings that were true only in
    /// between: an application that runs between two stages lives with them.
    /// </summary>
    public Verdict Join(Verdict final)
    {
        if (checks.Count == 0) return final;
        var known = final.Findings.Concat(final.Waived).Concat(final.Baselined).Select(Key).ToHashSet();
        var used = VerdictUnion.Upkeep([final, .. checks.Select(check => check.Verdict)]);
        return final with
        {
            Findings = RuleEngine.InOrder([.. final.Findings.Where(used.Keeps).Select(Dated), .. Passing(verdict => verdict.Findings, known)]),
            Waived = RuleEngine.InOrder([.. final.Waived, .. Passing(verdict => verdict.Waived, known)]),
            Baselined = RuleEngine.InOrder([.. final.Baselined, .. Passing(verdict => verdict.Baselined, known)]),
            Stale = [.. final.Stale.Where(used.Keeps)],
        };
    }

    /// <summary>Stages that were to be checked by themselves and could not be.</summary>
    public IEnumerable<PlanNote> Missed(RunResult run) =>
        from stage in plan.Stages
        where stage.Check && checks.TrueForAll(check => check.Stage != stage) && run.Problems.All(problem => problem.Severity != Text.Severity.Error)
        select new PlanNote(
            $"Stage {stage.Name} was not checked by itself: its scripts share a transaction with the next stage, or the runner runs all stages at once.", null);

    private Finding Dated(Finding finding) => FirstWith(finding) is { } stage
        ? finding with { Stage = stage.Name, Message = $"{finding.Message} (Seen since the end of stage {stage.Name}.)" }
        : finding;

    private IEnumerable<Finding> Passing(Func<Verdict, IReadOnlyList<Finding>> part, HashSet<(string, string, ObjectKind, string)> known) =>
        from check in checks
        from finding in part(check.Verdict)
        where finding.Proof == Proof.Catalog && known.Add(Key(finding))
        select finding with
        {
            Stage = check.Stage.Name,
            Message = $"{finding.Message} (Seen at the end of stage {check.Stage.Name}; a later stage mends it.)",
        };

    private Stage? FirstWith(Finding finding) => finding.Proof == Proof.Catalog
        ? checks.FirstOrDefault(check => check.Verdict.Findings.Any(seen => Key(seen) == Key(finding))).Stage
        : null;

    /// <summary>The object's definition may change between two stages, and with it the fingerprint.</summary>
    private static (string, string, ObjectKind, string) Key(Finding finding) =>
        (finding.Rule.Id, finding.Object.Identity, finding.Object.Kind, finding.Discriminator);
}
