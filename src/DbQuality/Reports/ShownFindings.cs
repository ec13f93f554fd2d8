using System.Globalization;
using DbQuality.Rules.Engine;

namespace DbQuality.Reports;

/// <summary>As many findings as anybody reads, for the reports that people read.</summary>
internal static class ShownFindings
{
    /// <summary>A database of two thousand tables that breaks five rules in each.</summary>
    public const int Most = 10_000;

    /// <summary>In their order; where there are more, the gravest, so that what fails the run is among them.</summary>
    public static IReadOnlyList<Finding> Of(GateReport report) => Gravest(report.Verdict.Findings, Most);

    /// <summary>At most so many, the gravest, in their order.</summary>
    public static IReadOnlyList<Finding> Gravest(IReadOnlyList<Finding> all, int most)
    {
        if (all.Count <= most) return all;
        var gravest = all.OrderByDescending(finding => finding.Severity).Take(most).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. all.Where(gravest.Contains)];
    }

    /// <summary>What is said of the others; null where there are none.</summary>
    public static string? Left(GateReport report)
    {
        var left = report.Verdict.Findings.Count - Most;
        return left <= 0 ? null : string.Create(CultureInfo.InvariantCulture, $"… and {left:N0} more findings, none graver than these: {OwnFiles.Json} has all of them.");
    }
}
