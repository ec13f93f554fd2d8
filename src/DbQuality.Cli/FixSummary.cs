using DbQuality.Fixes;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>What a fix run did, for a person.</summary>
internal static class FixSummary
{
    public static void Write(FixResult result, bool written, TextWriter output)
    {
        foreach (var script in result.Scripts)
        {
            output.WriteLine(VisibleText.Of(script.ShownPath));
            foreach (var finding in script.Findings) output.WriteLine($"  mends {finding.Rule.Id} {finding.Rule.Name}: {VisibleText.Of(finding.Object.Identity)}");
            if (script.LaterPath is { } later) output.WriteLine($"  leaves for a later deployment: {VisibleText.Of(Path.GetRelativePath(Directory.GetCurrentDirectory(), later))}");
        }
        if (result.Unmended.Count > 0) output.WriteLine(result.Scripts.Count > 0 ? "\nNot mended:" : "Not mended:");
        foreach (var (finding, because) in result.Unmended.Where(one => one.Because is not null))
        {
            output.WriteLine($"  {Word(finding.Severity)} {finding.Rule.Id} {finding.Rule.Name}: {VisibleText.Of(finding.Object.Identity)}");
            output.WriteLine($"    {MessageText.Of(because!)}");
        }
        // dbquality check says what to do about each.
        foreach (var rule in result.Unmended.Where(one => one.Because is null).GroupBy(one => (one.Finding.Severity, one.Finding.Rule)))
        {
            output.WriteLine($"  {Word(rule.Key.Severity)} {rule.Key.Rule.Id} {rule.Key.Rule.Name}: {(rule.Count() == 1 ? VisibleText.Of(rule.First().Finding.Object.Identity) : $"{rule.Count()} findings")}");
            output.WriteLine($"    No migration mends it: see the messages of dbquality check, and {rule.Key.Rule.Page}.");
        }
        if (result.Scripts.Count > 0 && result.WithoutRows.Count > 0)
            output.WriteLine($"Proven without rows in {MessageText.Of(string.Join(", ", result.WithoutRows))}: no rows could be made in ten seconds that their constraints take.");
        output.WriteLine(Closing(result, written));
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Closing(FixResult result, bool written)
    {
        if (result.Scripts.Count == 0) return result.Unmended.Count == 0 ? "There is nothing to mend." : "Nothing was written.";
        var count = result.Scripts.Count == 1 ? "1 script with its rollback" : $"{result.Scripts.Count} scripts with their rollbacks";
        return $"{(written ? "Wrote" : "Would write")} {count}, proven on PostgreSQL {string.Join(", ", result.Postgres)}.";
    }
}
