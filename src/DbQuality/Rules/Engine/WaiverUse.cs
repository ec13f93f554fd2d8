using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>What the team's waivers, and the <c>dbquality:ignore</c> comments, did on this run.</summary>
public sealed record WaiverUse
{
    public static WaiverUse None { get; } = new() { Findings = [], Waivers = [], Ignores = [] };

    /// <summary>All findings of the other rules, the waived ones with the reason.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
    public required IReadOnlyList<UsedWaiver> Waivers { get; init; }
    public required IReadOnlyList<UsedIgnore> Ignores { get; init; }

    /// <summary>Where those stand that waived something.</summary>
    internal IEnumerable<SourceSpan> Used =>
        Waivers.Where(use => use.Matched && !use.HasExpired).Select(use => use.Waiver.Location)
            .Concat(Ignores.Where(use => use.Matched && use.Ignore.Reason.Length > 0).Select(use => use.Ignore.Location));

    internal static WaiverUse Of(
        RuleContext context, IReadOnlyList<Finding> findings, IReadOnlyList<string> ranRules, IReadOnlyList<Rule> rules, DateOnly today)
    {
        var ran = ranRules.ToHashSet(StringComparer.Ordinal);
        var waivers = context.Standards.Waivers.Select(waiver => Use(waiver, findings, ran, today)).ToList();
        var ignores = (context.Plan?.Files ?? [])
            .SelectMany(script => script.Ignores.Select(ignore => Use(script, ignore, findings, ran, rules)))
            .ToList();
        return new WaiverUse { Findings = [.. findings.Select(Waive)], Waivers = waivers, Ignores = ignores };

        Finding Waive(Finding finding)
        {
            var because =
                ignores.FirstOrDefault(ignore => ignore.Waives(finding))?.Ignore.Reason ??
                waivers.FirstOrDefault(waiver => waiver.Waives(finding))?.Waiver.Reason;
            return because is null ? finding : finding with { WaivedBecause = because };
        }
    }

    private static UsedWaiver Use(Waiver waiver, IReadOnlyList<Finding> findings, HashSet<string> ran, DateOnly today)
    {
        var used = new UsedWaiver(waiver, waiver.Expires < today, ran.Contains(waiver.RuleId), false);
        return used with { Matched = findings.Any(used.Covers) };
    }

    private static UsedIgnore Use(
        Script script, InlineIgnore ignore, IReadOnlyList<Finding> findings, HashSet<string> ran, IReadOnlyList<Rule> rules)
    {
        var rule = rules.Select(rule => rule.Info).FirstOrDefault(rule => rule.GoesBy(ignore.Rule));
        var used = new UsedIgnore(script, ignore, rule, rule is not null && ran.Contains(rule.Id), false);
        return used with { Matched = findings.Any(used.Covers) };
    }
}

/// <summary>A waiver of <c>standards.yaml</c>.</summary>
/// <param name="HasExpired">Its last day is over: it waives nothing any more.</param>
/// <param name="RuleRan">False where its rule was off or could not check, so that nothing can be said of its use.</param>
/// <param name="Matched">There is a finding that it is about.</param>
public sealed record UsedWaiver(Waiver Waiver, bool HasExpired, bool RuleRan, bool Matched)
{
    internal bool Covers(Finding finding) => finding.Rule.Id == Waiver.RuleId && WaiverMatch.Matches(Waiver.Object, finding.Object);

    internal bool Waives(Finding finding) => !HasExpired && Covers(finding);
}

/// <summary>A <c>-- dbquality:ignore</c> comment of a script.</summary>
/// <param name="Rule">Null where no rule has the name.</param>
/// <param name="RuleRan">False where its rule was off or could not check, so that nothing can be said of its use.</param>
/// <param name="Matched">There is a finding that it is about.</param>
public sealed record UsedIgnore(Script Script, InlineIgnore Ignore, RuleInfo? Rule, bool RuleRan, bool Matched)
{
    private SourceSpan? Statement => Ignore.StatementIndex < 0 ? null : Script.Statements[Ignore.StatementIndex].Span;

    internal bool Covers(Finding finding) =>
        finding.Rule.Id == Rule?.Id && finding.Location is { } place && Statement is { } statement && Encloses(statement, place);

    internal bool Waives(Finding finding) => Ignore.Reason.Length > 0 && Covers(finding);

    private static bool Encloses(SourceSpan statement, SourceSpan place) =>
        place.File == statement.File && place.CompareTo(statement) >= 0 &&
        (place.Line, place.Column).CompareTo((statement.EndLine, statement.EndColumn)) <= 0;
}
