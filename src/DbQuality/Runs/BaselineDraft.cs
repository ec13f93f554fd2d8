using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>What a run says that the baseline should be: the entries that still hold, those that do not, and what is not in it.</summary>
public sealed record BaselineDraft
{
    // The first sentence says what is wrong; the rest, how to mend it, would only make the file long.
    private const int LongestComment = 140;

    private BaselineDraft()
    {
    }

    /// <summary>Entries that hold something, or whose rule did not run.</summary>
    public required IReadOnlyList<BaselineEntry> Kept { get; init; }

    /// <summary>Entries that hold nothing any more.</summary>
    public required IReadOnlyList<BaselineEntry> Stale { get; init; }

    /// <summary>Entries for what neither the baseline nor a waiver holds.</summary>
    public required IReadOnlyList<BaselineEntry> Missing { get; init; }

    /// <exception cref="GateException">A script failed, so there is nothing to accept.</exception>
    public static BaselineDraft Of(GateReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var verdict = report.Verdict;
        if (verdict.Findings.FirstOrDefault(finding => finding.Rule.Id == "DBQ701" && finding.Severity == Severity.Error) is { } failed)
        {
            throw CodedProblem.HalfApplied.InEnvironment(
                $"A script could not be applied, so there is no schema to make a baseline of: {failed.Message}", failed.Location);
        }
        var stale = verdict.Stale.Select(entry => entry.Key).ToHashSet();
        return new BaselineDraft
        {
            Kept = [.. report.Baseline.Entries.Where(entry => !stale.Contains(entry.Key))],
            Stale = verdict.Stale,
            Missing = [.. verdict.Findings.Where(finding => BaselineUse.CanHold(finding.Rule)).Select(Entry).DistinctBy(entry => entry.Key)],
        };
    }

    private static BaselineEntry Entry(Finding finding) => new(finding.Rule.Id, finding.Object.Identity, finding.Fingerprint)
    {
        Comment = [$"{finding.Rule.Name}: {FirstSentence(finding.Message)}"],
    };

    private static string FirstSentence(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        // A full stop inside of a name has no space after it.
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        if (end >= 0) line = line[..(end + 1)];
        return line.Length <= LongestComment ? line : line[..line.LastIndexOf(' ', LongestComment - 2)] + " …";
    }
}
