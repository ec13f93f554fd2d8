using DbQuality.Migrations;
using DbQuality.Rules;

namespace DbQuality.Fixes;

/// <summary>
/// From findings to proven scripts, a phase at a time: after each, the catalog is read and judged anew. A set of scripts that fails
/// its proof is parted until the fix that fails is alone, which is then refused with its reason.
/// </summary>
internal sealed class FixRun(
    WorkbenchSettings settings, MigrationPlan plan, FixPlaces places, FixScripts writer, FixSelection selection, IProgress<string>? progress) : IAsyncDisposable
{
    /// <summary>A fix may bring to light what another can mend, but not for ever.</summary>
    private const int RoundsOfPhase = 5;

    private readonly List<CorrectiveScript> accepted = [];
    private readonly List<UnmendedFinding> refused = [];

    /// <summary>What accepted scripts brought about, to be mended whatever was selected.</summary>
    private readonly List<Finding> following = [];
    private Workbench? bench;
    private Look? look;

    public async Task<FixResult> RunAsync(CancellationToken cancellationToken)
    {
        await RebuildAsync(cancellationToken);
        foreach (var phase in Enum.GetValues<FixPhase>())
        {
            for (var round = 0; round < RoundsOfPhase; round++)
            {
                var groups = FixGroups.Of(Due(phase), places, look!.Context.Observations.Provenance, Refuse);
                if (groups.Count == 0) break;
                progress?.Report($"Proving {groups.Count} corrective scripts ({phase.ToString().ToLowerInvariant()})");
                await ProveAsync(groups, cancellationToken);
            }
        }
        var undecided = look!.Verdict.Findings.Where(finding => finding.Fix is null && selection.Takes(finding))
            .Select(finding => new UnmendedFinding(finding, finding.NoFix ?? "There is no one way to mend it: see the rule's page, " + finding.Rule.Page + "."));
        return new FixResult
        {
            Scripts = accepted,
            Unmended = [.. refused, .. undecided],
            Postgres = [],
            WithoutRows = [.. bench!.WithoutRows.Where(look.Context.InScope).Select(table => table.QualifiedName)],
        };
    }

    public async ValueTask DisposeAsync()
    {
        if (bench is not null) await bench.DisposeAsync();
    }

    private List<Finding> Due(FixPhase phase) =>
    [
        .. look!.Verdict.Findings.Where(finding => finding.Fix?.Phase == phase && (selection.Takes(finding) || following.Exists(other => FindingMatch.AreSame(other, finding))) &&
            !refused.Exists(other => FindingMatch.AreSame(other.Finding, finding))),
    ];

    private async Task ProveAsync(IReadOnlyList<FixGroup> groups, CancellationToken cancellationToken)
    {
        if (groups.Count == 0) return;
        var scripts = writer.Of(groups, FixedPlan.Of(plan, accepted));
        var (after, failure) = await FixProof.TryAsync(bench!, look!, scripts, cancellationToken);
        if (after is not null)
        {
            accepted.AddRange(scripts);
            following.AddRange(after.Verdict.Findings.Where(found => FixProof.Follows(found, scripts) && !look!.Verdict.Findings.Any(old => FindingMatch.AreSame(old, found))));
            look = after;
            return;
        }
        await RebuildAsync(cancellationToken);
        if (failure!.Guilty(groups) is { } guilty) refused.AddRange(guilty);
        else foreach (var part in failure.Part(groups)) await ProveAsync(Renewed(part), cancellationToken);
    }

    /// <summary>The same findings as the copy of now has them.</summary>
    private IReadOnlyList<FixGroup> Renewed(IEnumerable<FixGroup> groups) =>
    [
        .. groups
            .Select(group => group with
            {
                Findings = [.. group.Findings.Select(finding => look!.Verdict.Findings.FirstOrDefault(found => found.Fix is not null && FindingMatch.AreNamedAlike(finding, found))).OfType<Finding>()],
            })
            .Where(group => group.Findings.Count > 0),
    ];

    private void Refuse(Finding finding, string because) => refused.Add(new UnmendedFinding(finding, because));

    /// <summary>A copy with nothing in it but the migrations and what has been proven.</summary>
    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        if (bench is not null) await bench.DisposeAsync();
        bench = await Workbench.StartAsync(settings, plan, cancellationToken);
        // What a fix assumes, it says with the names of its phase.
        foreach (var part in accepted.GroupBy(script => script.Findings[0].Fix!.Phase))
        {
            await bench.AssumeAsync(part, cancellationToken);
            if (await bench.RunAsync(part.Select(script => (script.ToScript(null), script.Transactions)), cancellationToken) is { } problem)
                throw new InvalidOperationException($"A proven script does not run on a new copy: {problem.Message}");
        }
        look = await bench.LookAsync(cancellationToken);
    }
}
