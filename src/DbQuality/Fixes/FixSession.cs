using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>
/// From findings to proven scripts, a phase at a time: after each, the catalog is read and judged anew. A set of scripts that fails
/// its proof is parted until the fix that fails is alone, which is then refused with its reason.
/// </summary>
/// <param name="known">What is refused from the beginning.</param>
internal sealed class FixSession(
    WorkbenchSettings settings, MigrationPlan plan, FixPlaces places, FixScripts writer, FixSelection selection, IReadOnlyList<UnmendedFinding> known,
    IProgress<string>? progress) : IAsyncDisposable
{
    /// <summary>A fix may bring to light what another can mend, but not for ever.</summary>
    private const int RoundsOfPhase = 5;

    /// <summary>A late fix may be what an early phase waited for.</summary>
    private const int Passes = 3;

    /// <summary>Scripts that were proven together, in the order they run.</summary>
    private readonly List<IReadOnlyList<CorrectiveScript>> proven = [];
    private readonly List<UnmendedFinding> refused = [.. known];
    private readonly LeftFindings leftovers = new();

    /// <summary>What accepted scripts brought about, to be mended whatever was selected.</summary>
    private readonly List<Finding> following = [];

    /// <summary>New findings that a fix still to come mends.</summary>
    private readonly List<(Finding Finding, FixPhase Phase)> awaited = [];
    private Workbench? bench;
    private Look? look;

    /// <summary>The findings that it is for; all others stay as they are.</summary>
    public Func<Finding, bool> Covers { get; init; } = _ => true;

    /// <summary>The copy with all that was proven in it, once the session has run.</summary>
    public Look Mended => look!;

    /// <summary>What was tried and failed its proof.</summary>
    public IReadOnlyList<UnmendedFinding> Refused => refused;

    private IEnumerable<CorrectiveScript> Accepted => proven.SelectMany(scripts => scripts);

    public async Task<FixResult> RunAsync(CancellationToken cancellationToken)
    {
        await RebuildAsync(cancellationToken);
        var first = new FindingSet(look!.Verdict.Findings);
        await ProveAllAsync(cancellationToken);
        while (InVain(first) is { Count: > 0 } guilty)
        {
            refused.AddRange(guilty.Select(Told));
            leftovers.Clear();
            following.Clear();
            awaited.Clear();
            proven.Clear();
            await RebuildAsync(cancellationToken);
            await ProveAllAsync(cancellationToken);
        }
        return new FixResult
        {
            Scripts = [.. Accepted],
            Unmended = [.. refused, .. Undecided().Select(Told)],
            Postgres = [],
            Accepted = look.Verdict.Baselined.Count,
            WithoutRows = [.. bench!.WithoutRows.Where(look.Context.InScope).Select(table => table.QualifiedName)],
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (bench is not null) await bench.DisposeAsync();
    }

    private async Task ProveAllAsync(CancellationToken cancellationToken)
    {
        var isDone = false;
        for (var pass = 0; pass < Passes && !isDone; pass++)
        {
            isDone = true;
            foreach (var phase in Enum.GetValues<FixPhase>())
            {
                for (var round = 0; round < RoundsOfPhase; round++)
                {
                    var groups = FixGroups.Of([.. Due().Where(finding => finding.Fix!.Phase == phase)], places, look!.Context.Observations.Provenance, Refuse);
                    if (groups.Count == 0) break;
                    isDone = false;
                    progress?.Report(Proving(groups, phase));
                    await ProveAsync(groups, cancellationToken);
                }
            }
        }
    }

    private string Proving(IReadOnlyList<FixGroup> groups, FixPhase phase)
    {
        var done = Accepted.Sum(script => script.Findings.Count);
        var what = $"{Count(groups.Sum(group => group.Findings.Count), "fix", "fixes")} of {Count(groups.Count, "table", "tables")} ({phase.ToString().ToLowerInvariant()})";
        return $"Proving {what}: {done} of {done + Due().Count()} done";
    }

    private IEnumerable<Finding> Due()
    {
        var (followed, givenUp) = (new FindingSet(following), new FindingSet(refused.Select(one => one.Finding)));
        return look!.Verdict.Findings.Where(finding => (selection.Takes(finding) || followed.Has(finding)) && !givenUp.Has(finding) && finding.Fix is not null && Covers(finding));
    }

    private async Task ProveAsync(IReadOnlyList<FixGroup> groups, CancellationToken cancellationToken)
    {
        if (groups.Count == 0) return;
        var scripts = writer.Of(groups, FixedPlan.Of(plan, [.. Accepted]));
        var (after, failure) = await CopyProof.TryAsync(bench!, look!, scripts, [.. Due()], cancellationToken);
        if (after is not null)
        {
            proven.Add(scripts);
            leftovers.Add(look!.Verdict, after.Verdict, scripts);
            var before = new FindingSet(look!.Verdict.Findings);
            var added = after.Verdict.Findings.Where(found => !before.Has(found)).ToList();
            following.AddRange(added.Where(found => CopyProof.Follows(found, scripts)));
            awaited.AddRange(added.Where(found => found.Against is not null).Select(found => (found, scripts[0].Findings[0].Fix!.Phase)));
            look = after;
            return;
        }
        await RebuildAsync(cancellationToken);
        if (failure!.Guilty(groups) is { } guilty) refused.AddRange(guilty.Select(Told));
        else foreach (var part in failure.Part(groups)) await ProveAsync(Renewed(part), cancellationToken);
    }

    /// <summary>The same findings as the copy of now has them.</summary>
    private IReadOnlyList<FixGroup> Renewed(IEnumerable<FixGroup> groups)
    {
        var now = new FindingSet(look!.Verdict.Findings);
        return
        [
            .. groups
                .Select(group => group with { Findings = [.. group.Findings.Select(finding => now.NamedAs(finding).FirstOrDefault(found => found.Fix is not null)).OfType<Finding>()] })
                .Where(group => group.Findings.Count > 0),
        ];
    }

    private void Refuse(Finding finding, string because) => refused.Add(Told(new UnmendedFinding(finding, because)));

    /// <summary>A finding is told as the project's own, or as what the scripts leave.</summary>
    public UnmendedFinding Told(UnmendedFinding one) => one with { LeftBy = leftovers.Of(one.Finding) };

    /// <summary>Fixes that made a finding which others were to mend, and did not: all of their phase for columns of that name.</summary>
    private IReadOnlyList<UnmendedFinding> InVain(FindingSet first) =>
    [
        .. from left in look!.Verdict.Findings
           where left.Against is not null && !first.NamedAs(left).Any()
           from one in awaited
           where one.Finding.Rule.Id == left.Rule.Id && one.Finding.Object.Name == left.Object.Name
           from mended in Accepted.SelectMany(script => script.Findings).Distinct()
           where mended.Fix!.Phase == one.Phase && mended.Object.Kind == left.Object.Kind && mended.Object.Name == left.Object.Name
           group left by mended into reasons
           select new UnmendedFinding(reasons.Key, CopyProof.NewFinding(reasons.First())),
    ];

    /// <summary>What no script mends: not what the tried scripts and what takes them back would do themselves.</summary>
    private IEnumerable<UnmendedFinding> Undecided()
    {
        var said = new FindingSet(refused.Select(one => one.Finding));
        var files = plan.Stages.SelectMany(stage => stage.Scripts).Select(script => script.File).ToHashSet(StringComparer.Ordinal);
        return look!.Verdict.Findings
            .Where(finding => selection.IsAbout(finding) && (finding.Fix is null || !selection.Takes(finding)) && !said.NamedAs(finding).Any())
            .Where(finding => finding.Rule.Category is not (RuleCategory.Safety or RuleCategory.History) || finding.Location is not { } place || files.Contains(place.File))
            .Select(finding => new UnmendedFinding(finding, finding.Fix is null ? finding.NoFix : OnlyWhenNamed(finding)));
    }

    private static string OnlyWhenNamed(Finding finding) =>
        "People may use it, and leave no trace in the database, so it is dropped only for one who names it: "
        + $"dbquality fix --rule {finding.Rule.Name} --object {SqlText.Literal($"{finding.Object.Schema}.{finding.Object.Name}")}";

    /// <summary>A copy with nothing in it but the migrations and what has been proven.</summary>
    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        if (bench is not null) await bench.DisposeAsync();
        bench = await Workbench.StartAsync(settings, plan, cancellationToken);
        // What a fix assumes, it says with the names of its phase.
        foreach (var part in proven)
        {
            _ = await bench.AssumeAsync(part, cancellationToken);
            if (await bench.RunAsync(part.Select(script => (script.ToScript(null), script.Transactions)), cancellationToken) is { } problem)
                throw Fickle(problem);
        }
        look = await bench.JudgeAsync(cancellationToken);
    }

    private static GateException Fickle(ScriptProblem problem) => CodedProblem.NoPlaceForFixes.InEnvironment(
        $"A corrective script that was proven fails on a new copy of the same database: {problem.Message} Something that the migrations made, such as a function in a check, does not answer the same twice. Correct it first.");

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
