using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using DbQuality.Observation;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>Runs the rules and judges what they say.</summary>
public static class RuleEngine
{
    /// <summary>Every rule that the profile, the standards and the command line let speak.</summary>
    /// <exception cref="GateException">A rule's option is wrong, the selection names no rule, or a rule failed itself.</exception>
    public static Verdict Judge(RuleContext context, RuleSelection selection, IProgress<string>? progress = null) =>
        Judge(context, selection, [.. RuleCatalog.All, .. context.CustomRules], progress);

    /// <summary>Those of the team's own rules that will run, so that their queries must be asked first.</summary>
    internal static IEnumerable<Rule> CustomRulesOf(RuleContext context, RuleSelection selection)
    {
        var schedule = new RuleSchedule(selection);
        return context.CustomRules.Where(rule => schedule.Of(rule, context).Skipped is null);
    }

    internal static Verdict Judge(RuleContext context, RuleSelection selection, IReadOnlyList<Rule> rules, IProgress<string>? progress = null)
    {
        selection.Verify(rules);
        context = context with { Today = selection.Today, Facts = new SharedFacts() };
        var schedule = new RuleSchedule(selection);
        context = context with { EnabledRules = rules.Where(rule => schedule.MaySpeak(rule.Info, context.Standards)).Select(rule => rule.Info.Id).ToHashSet(StringComparer.Ordinal) };
        var subjects = rules.Where(rule => rule.Info.Category != RuleCategory.Waivers).ToList();
        var found = RunAll(subjects, schedule, context, progress);

        var use = WaiverUse.Of(context, found.Findings, found.Checked, rules, selection.Today);
        var held = BaselineUse.Of(context.Standards.Baseline, use.Findings, found.Checked);
        // The rules about waivers run last: they look at what waivers and baseline did to the others.
        var upkeep = RunAll(rules.Except(subjects), schedule, context with { WaiverUse = use, BaselineUse = held }, progress: null);

        return new Verdict
        {
            Findings = InOrder(held.Others.Concat(upkeep.Findings)),
            Waived = InOrder(use.Findings.Where(finding => finding.WaivedBecause is not null)),
            Baselined = InOrder(held.Held),
            Stale = [.. held.Stale.Select(stale => stale.Entry)],
            UsedExemptions = [.. use.Used.Concat(held.Used)],
            Checked = [.. found.Checked.Concat(upkeep.Checked).Order(StringComparer.Ordinal)],
            Skipped = [.. found.Skipped.Concat(upkeep.Skipped).Concat(NotYetHere(context.Standards, rules)).OrderBy(skipped => skipped.Rule, StringComparer.Ordinal)],
            NotEnforced = new HeldStandards(context.Standards).Unheld(),
            Times = found.Times.Concat(upkeep.Times).ToDictionary(),
        };
    }

    /// <summary>What <c>standards.yaml</c> asks for and this version does not have: it must not look checked.</summary>
    private static IEnumerable<SkippedRule> NotYetHere(TeamStandards standards, IReadOnlyList<Rule> rules) =>
        standards.Rules.Keys.Where(id => rules.All(rule => rule.Info.Id != id)).Select(id => new SkippedRule(id, "not in this version of DbQuality") { IsMissed = true });

    /// <summary>The rules run beside each other; what several of them work out is made once, by whichever asks first.</summary>
    private static Outcome RunAll(IEnumerable<Rule> rules, RuleSchedule schedule, RuleContext context, IProgress<string>? progress)
    {
        var all = rules.ToList();
        var begun = 0;
        var results = new RuleResult[all.Count];
        Parallel.ForEach(
            // One at a time: some take much longer than others.
            Partitioner.Create(Enumerable.Range(0, all.Count), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            i =>
            {
                progress.Count("Judging what the migrations leave behind, by rule", Interlocked.Increment(ref begun), all.Count);
                results[i] = Run(all[i], schedule, context with { Options = context.OptionsOf(all[i].Info.Id) });
            });

        var outcome = new Outcome([], [], [], []);
        var fingerprints = new Fingerprints(context, results.SelectMany(result => result.Violations));
        foreach (var result in results)
        {
            result.Failure?.Throw();
            if (result.Skipped is { } skipped)
            {
                outcome.Skipped.Add(skipped);
                continue;
            }
            outcome.Checked.Add(result.Rule.Id);
            outcome.Times.Add(result.Rule.Id, result.Time);
            outcome.Findings.AddRange(result.Violations.Select(violation => ToFinding(result.Rule, result.Severity, violation, context, fingerprints)));
        }
        return outcome with { Findings = Fingerprints.Distinct(InOrder(outcome.Findings)) };
    }

    private static RuleResult Run(Rule rule, RuleSchedule schedule, RuleContext context)
    {
        try
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var (severity, skipped) = schedule.Of(rule, context);
            if (skipped is not null) return new RuleResult(rule.Info) { Skipped = skipped };
            var start = Stopwatch.GetTimestamp();
            var violations = rule.Check(context).Where(violation => !ProvidedParts.IsSubjectOf(violation, context)).ToList();
            return new RuleResult(rule.Info) { Severity = severity, Violations = violations, Time = Stopwatch.GetElapsedTime(start) };
        }
        catch (Exception e)
        {
            // Thrown once all have run: of several failures the first by id is told, whichever came first.
            return new RuleResult(rule.Info) { Failure = ExceptionDispatchInfo.Capture(e is GateException or OperationCanceledException or RegexMatchTimeoutException ? e : Failed(rule.Info, e)) };
        }
    }

    private static Remedy Guarded(RuleInfo rule, Remedy remedy) => Remedy.Later(() =>
    {
        try
        {
            _ = remedy.Sql;
            return remedy;
        }
        catch (Exception e) when (e is not (GateException or OperationCanceledException))
        {
            throw Failed(rule, e);
        }
    });

    private static GateException Failed(RuleInfo rule, Exception e) =>
        CodedProblem.RuleFailed.InEnvironment(
            $"The rule {rule.Id} {rule.Name} failed: {e.GetType().Name}: {e.Message} " +
            $"Nothing was judged. Please report it; until then: --exclude-rule {rule.Id}.", inner: e);

    private static Finding ToFinding(RuleInfo rule, Severity severity, Violation violation, RuleContext context, Fingerprints fingerprints)
    {
        var origin = OriginOf(violation, context.Observations.Provenance);
        var location = violation.Location ?? (violation.AtLastChange ? origin?.Changed : rule.IsAboutNames ? origin?.Named : origin?.Made)?.Span;
        var remedy = NewThing.Of(violation.Subject, context) is { } thing ? violation.Remedy.ForNew(thing) : violation.Remedy;
        var guarded = violation with { Remedy = Guarded(rule, remedy) };
        return new Finding
        {
            Rule = rule,
            // Raised or lowered, but not above the hint that a rule is while the team has not adopted it.
            Severity = violation.Severity is { } own && (severity != Severity.Info || own < severity) ? own : severity,
            Proof = rule.Proof,
            Object = violation.Subject,
            Said = new Lazy<string>(() => origin?.Made is { IsMade: true } made ? EfTerms.Message(guarded, made) : guarded.Message),
            Fingerprint = fingerprints.Of(rule, violation, location),
            Former = [.. fingerprints.FormerOf(rule, violation)],
            Discriminator = violation.Discriminator,
            Against = violation.Against,
            Location = location,
            Remedy = guarded.Remedy,
        };
    }

    private static Origin? OriginOf(Violation violation, Provenance provenance)
    {
        return Find(violation.Subject.Key) ?? Find(violation.Subject.ParentKey);

        Origin? Find(ObjectKey? key) => key is { } known ? provenance.Find(known) : null;
    }

    /// <summary>The fixed order; what no script made comes last.</summary>
    internal static List<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderBy(finding => finding.Location is null)
            .ThenBy(finding => finding.Location?.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location?.Line)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Object.Identity, StringComparer.Ordinal)
            .ThenBy(finding => finding.Object.Kind)
            .ThenBy(finding => finding.Location?.Column)
            // The sort asks for all keys at once: a message is put together only where nothing else tells two findings apart.
            .ThenBy(finding => finding, ByMessage),
    ];

    private static readonly Comparer<Finding> ByMessage = Comparer<Finding>.Create((one, other) => string.CompareOrdinal(one.Message, other.Message));

    /// <summary>What one rule came to: skipped, failed, or violations.</summary>
    private sealed record RuleResult(RuleInfo Rule)
    {
        public SkippedRule? Skipped { get; init; }
        public ExceptionDispatchInfo? Failure { get; init; }
        public Severity Severity { get; init; }
        public IReadOnlyList<Violation> Violations { get; init; } = [];
        public TimeSpan Time { get; init; }
    }

    private sealed record Outcome(List<Finding> Findings, List<string> Checked, List<SkippedRule> Skipped, Dictionary<string, TimeSpan> Times);
}
