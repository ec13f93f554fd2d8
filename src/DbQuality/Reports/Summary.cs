using System.Globalization;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Reports;

/// <summary>What a run checked, what it skipped and why, and how it ended: the lines below the findings.</summary>
internal static class Summary
{
    /// <summary>Rules that are named where they are missed; of more, as after a script that failed, their number tells as much.</summary>
    private const int MostNamed = 8;

    /// <summary>What was checked, what was not, what was accepted: the same for the same input.</summary>
    public static IEnumerable<string> Lines(GateReport report)
    {
        yield return Checked(report);
        yield return Ran(report.Migrations);
        foreach (var note in report.Notes)
            yield return note.Location is { } place ? $"Note: {VisibleText.Of($"{place}")}: {MessageText.Of(note.Message)}" : $"Note: {MessageText.Of(note.Message)}";
        foreach (var line in Waived(report.Verdict.Waived)) yield return line;
        if (report.Verdict.Baselined.Count > 0)
            yield return $"Accepted {Count(report.Verdict.Baselined.Count, "finding")} of the baseline.";
        foreach (var line in Skipped(report.Verdict.Skipped, report.Verbosity)) yield return line;
        foreach (var line in NotEnforced(report.Verdict.NotEnforced)) yield return line;
    }

    /// <summary>How it ended, with the times.</summary>
    public static string Closing(GateReport report) => $"{Outcome(report)} {Times(report.Timings)}.";

    /// <summary>How it ended, the same for the same input; no final full stop.</summary>
    public static string Outcome(GateReport report) => $"{(report.Blocked ? "Blocked" : "Passed")}: {Counts([report.Verdict])}";

    /// <summary>How all of them ended together.</summary>
    public static string Closing(ReportSet set)
    {
        var blocked = set.Reports.Where(report => report.Blocked).Select(report => report.Project.Name).ToList();
        var all = Count(set.Reports.Count + set.Failures.Count, "project");
        var outcome = set.Failures.Count > 0 ? $"Not judged: {set.Failures.Count} of {all}" : blocked.Count > 0 ? $"Blocked: {blocked.Count} of {all}" : $"Passed: {all}";
        var named = set.Failures.Select(failure => failure.Project).Concat(blocked.Select(name => set.Failures.Count > 0 ? $"{name} is blocked" : name)).ToList();
        return $"{outcome}{(named.Count == 0 ? "" : $" ({VisibleText.Of(string.Join(", ", named))})")}: {Counts(set.Reports.Select(report => report.Verdict))}.";
    }

    /// <summary>How long it took.</summary>
    public static string Times(Timings times) => string.Create(CultureInfo.InvariantCulture,
        $"in {times.Total:0.00} s (server {times.Server:0.00}, migrations {times.Migrations:0.00}, catalog {times.Catalog:0.00}, rules {times.Rules:0.00})");

    /// <summary><c>1 table</c>, <c>2 tables</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : noun.EndsWith('x') ? "es" : "s")}");

    private static string Checked(GateReport report)
    {
        var catalog = report.Catalog;
        var servers = string.Join(" and ", report.Postgres.Select(server => $"{server.Version} ({server.Provider})"));
        return $"Checked {Count(catalog.Tables, "table")}, {Count(catalog.Columns, "column")}, {Count(catalog.Indexes, "index")} and " +
            $"{Count(catalog.Routines, "routine")} with {Count(report.Verdict.Checked.Count, "rule")} on PostgreSQL {servers}.";
    }

    private static string Ran(MigrationCounts migrations)
    {
        if (migrations.AreObserved)
            return $"Ran {migrations.Engine}: {Count(migrations.Statements, "statement")} changed the schema, from {migrations.Applied} of {Count(migrations.Scripts, "known file")}.";
        var restored = migrations.Restored == 0 ? "" : $", {migrations.Restored} from a snapshot";
        return $"Applied {migrations.Applied} of {Count(migrations.Scripts, "script")}{restored}: {Count(migrations.Statements, "statement")}, by {migrations.Engine}.";
    }

    private static IEnumerable<string> Waived(IReadOnlyList<Finding> waived)
    {
        if (waived.Count == 0) yield break;
        yield return $"Waived {Count(waived.Count, "finding")}:";
        foreach (var alike in waived.GroupBy(finding => (finding.Rule.Id, finding.WaivedBecause)))
        {
            var what = alike.Count() == 1 ? VisibleText.Of(alike.First().Object.Identity) : $"({Count(alike.Count(), "object")})";
            yield return $"  {alike.Key.Id} {what}: {MessageText.Of(alike.Key.WaivedBecause!)}";
        }
    }

    /// <summary>What is missing is told; what profile and standards leave out is counted, and listed for who asks.</summary>
    private static IEnumerable<string> Skipped(IReadOnlyList<SkippedRule> skipped, Verbosity verbosity)
    {
        var missed = skipped.Where(rule => rule.IsMissed).ToList();
        foreach (var reason in missed.GroupBy(rule => rule.Because, StringComparer.Ordinal))
        {
            var rules = reason.Count() > MostNamed && verbosity != Verbosity.Diagnostic ? Count(reason.Count(), "rule") : string.Join(", ", reason.Select(rule => rule.Rule));
            yield return $"Not checked: {rules}: {MessageText.Of(reason.Key)}.";
        }
        var left = skipped.Count - missed.Count;
        if (left == 0) yield break;
        if (verbosity != Verbosity.Diagnostic)
        {
            yield return $"Skipped {Count(left, "rule")} that profile, standards or options leave out: `dbquality check --verbosity diagnostic` and {OwnFiles.Json} list them with their reasons.";
            yield break;
        }
        yield return $"Skipped {Count(left, "rule")}:";
        foreach (var reason in skipped.Where(rule => !rule.IsMissed).GroupBy(rule => rule.Because, StringComparer.Ordinal))
            yield return $"  {string.Join(", ", reason.Select(rule => rule.Rule))}: {MessageText.Of(reason.Key)}";
    }

    private static IEnumerable<string> NotEnforced(IReadOnlyList<UnheldStandard> unheld)
    {
        if (unheld.Count == 0) yield break;
        yield return "Stated and not enforced:";
        foreach (var reason in unheld.GroupBy(standard => standard.Because, StringComparer.Ordinal))
            yield return $"  {string.Join(", ", reason.Select(standard => VisibleText.Of(standard.Path)))}: {MessageText.Of(reason.Key)}";
    }

    private static string Counts(IEnumerable<Verdict> verdicts)
    {
        var all = verdicts.ToList();
        var (errors, warnings, infos) = (Of(Severity.Error), Of(Severity.Warning), Of(Severity.Info));
        var hints = infos == 0 ? "" : $", {Count(infos, "info")}";
        var accepted = all.Sum(verdict => verdict.Baselined.Count);
        var baselined = accepted == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {accepted} in the baseline");
        return $"{Count(errors, "error")}, {Count(warnings, "warning")}{hints}{baselined}";

        int Of(Severity severity) => all.Sum(verdict => verdict.Findings.Count(finding => finding.Severity == severity));
    }
}
