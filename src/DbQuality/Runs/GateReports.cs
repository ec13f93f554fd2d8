using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Families.History;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>Puts the versions' verdicts together into one report.</summary>
internal static class GateReports
{
    public static GateReport Of(IReadOnlyList<VersionProof> proofs, GateProject project, TimeSpan total)
    {
        var (standards, plan, request) = (project.Standards, project.Plan, project.Request);
        var verdict = request.Severities.Over(VerdictUnion.Of([.. proofs.Select(proof => proof.Verdict)]));
        RefuseToJudgeInPart(proofs, verdict);
        var isUnseenTold = verdict.Checked.Contains(DeploymentNotSeen.Id);
        return new GateReport
        {
            Verdict = verdict,
            Blocked = (request.FailOn != Severity.Off && verdict.Blocks(request.FailOn)) || verdict.Findings.Any(request.Severities.IsForced),
            FailOn = request.FailOn,
            Postgres = [.. proofs.Select(proof => new ServerUsed(proof.Database.Version, proof.Database.Provider))],
            Migrations = Count(proofs, plan, project.Runner.Engine),
            Catalog = Count(proofs[0].Context),
            Timings = new Timings(
                total.TotalSeconds,
                Longest(proofs, times => times.Server),
                Longest(proofs, times => times.Migrations),
                Longest(proofs, times => times.Catalog),
                Longest(proofs, times => times.Rules)),
            Notes = [.. request.Notes, .. plan.Notes.Where(note => !(note.IsUnseen && isUnseenTold)), .. proofs.SelectMany(proof => proof.Notes).Distinct(), .. Exceptions(standards, request)],
            StandardsFile = standards.File,
            Sources = [.. plan.Files.Select(script => script.Source)],
            Baseline = standards.Baseline,
            DependsOn =
            [
                .. plan.DependsOn, .. proofs[0].Context.Run!.DependsOn ?? [], .. proofs[0].Context.Application.DependsOn,
                .. proofs.SelectMany(proof => proof.Database.DependsOn).Distinct(StringComparer.Ordinal),
            ],
            ValidUntil = EndOfFirstWaiver(standards),
            HoldsOnce = proofs.Any(proof => proof.Context.Run!.DependsOn is null),
        };
    }

    /// <summary>A failed script that no finding tells of would pass in silence.</summary>
    private static void RefuseToJudgeInPart(IReadOnlyList<VersionProof> proofs, Verdict verdict)
    {
        var isOff = !verdict.Checked.Contains("DBQ701");
        var failed = proofs.Select(proof => proof.Context.Run!)
            .SelectMany(run => run.Problems.Where(problem => problem.Severity == Severity.Error && (isOff || (HasStopped(run, problem) && !Tells(verdict, problem)))))
            .FirstOrDefault();
        if (failed is null) return;
        throw CodedProblem.HalfApplied.InEnvironment(
            $"The script could not be applied, so the schema cannot be judged: {failed.Message} (DBQ701 script-failed, which would report it, is {(isOff ? "off" : "waived: a script that fails cannot be")}.)", failed.Location);
    }

    /// <summary>Whether the script was not applied; others run as they are not meant to, which a team may know better.</summary>
    private static bool HasStopped(RunResult run, ScriptProblem problem) =>
        !run.IsCounted || problem.Script is null || !run.Scripts.Any(script => script.Script == problem.Script && script.Applied);

    private static bool Tells(Verdict verdict, ScriptProblem problem) =>
        verdict.Findings.Any(finding => finding.Rule.Id == "DBQ701" && finding.Location == problem.Location);

    /// <summary>What the team allows against the gate's own advice: every report says it.</summary>
    private static IEnumerable<PlanNote> Exceptions(TeamStandards standards, GateRequest request)
    {
        if ((request.RunAs ?? standards.Database.RunAs) == RunAs.Superuser)
            yield return new PlanNote("The scripts ran as superuser (run_as: superuser): they could run programs and read files on this machine.", null);
    }

    private static MigrationCounts Count(IReadOnlyList<VersionProof> proofs, MigrationPlan plan, string engine)
    {
        if (proofs.All(proof => proof.Context.Run!.IsCounted))
        {
            return new MigrationCounts(
                plan.Scripts.Count(),
                proofs.Min(proof => proof.Context.Run!.Scripts.Count(script => script.Applied)),
                0,
                proofs.Max(proof => proof.Context.Run!.Statements),
                engine);
        }
        var seen = proofs.Select(proof => proof.Context.Observations.Statements).ToList();
        return new MigrationCounts(plan.Files.Count(), seen.Min(traces => traces.Select(trace => trace.Source?.Script.FullPath).OfType<string>().Distinct().Count()), 0,
            seen.Max(traces => traces.Count), engine)
        {
            AreObserved = true,
        };
    }

    private static CatalogCounts Count(RuleContext context) => new(
        context.Tables.Count(table => !context.Provided.Contains(table.Key)),
        context.Tables.Sum(table => table.Columns.Count(column => !context.Provided.Contains(column.Key))),
        context.Tables.Sum(table => table.Indexes.Count(index => !context.Provided.Contains(index.Key))),
        context.Routines.Count);

    private static double Longest(IReadOnlyList<VersionProof> proofs, Func<ProofTimes, TimeSpan> part) =>
        proofs.Max(proof => part(proof.Times)).TotalSeconds;

    private static DateOnly? EndOfFirstWaiver(TeamStandards standards)
    {
        var today = DateOnly.FromDateTime(DateTime.Today);
        var ends = standards.Waivers.Where(waiver => waiver.Expires >= today).Select(waiver => waiver.Expires);
        return ends.Min();
    }
}
