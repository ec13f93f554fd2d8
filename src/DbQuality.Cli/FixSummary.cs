using DbQuality.Fixes;

namespace DbQuality.Cli;

/// <summary>What a fix run did, for a person.</summary>
internal static class FixSummary
{
    public static void Write(FixResult result, bool written, TextWriter output)
    {
        foreach (var script in result.Scripts)
        {
            output.WriteLine(script.ShownPath);
            foreach (var finding in script.Findings) output.WriteLine($"  mends {finding.Rule.Id} {finding.Rule.Name}: {finding.Object.Identity}");
            if (script.LaterPath is { } later) output.WriteLine($"  leaves for a later deployment: {Path.GetRelativePath(Directory.GetCurrentDirectory(), later)}");
        }
        if (result.Unmended.Count > 0) output.WriteLine(result.Scripts.Count > 0 ? "\nNot mended:" : "Not mended:");
        foreach (var (finding, because) in result.Unmended)
        {
            output.WriteLine($"  {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Rule.Name}: {finding.Object.Identity}");
            output.WriteLine($"    {because}");
        }
        if (result.Scripts.Count > 0 && result.WithoutRows.Count > 0)
            output.WriteLine($"Proven without rows in {string.Join(", ", result.WithoutRows)}: no rows could be made that their constraints take.");
        output.WriteLine(Closing(result, written));
    }

    private static string Closing(FixResult result, bool written)
    {
        if (result.Scripts.Count == 0) return result.Unmended.Count == 0 ? "There is nothing to mend." : "Nothing was written.";
        var count = result.Scripts.Count == 1 ? "1 script" : $"{result.Scripts.Count} scripts";
        return $"{(written ? "Wrote" : "Would write")} {count} with their rollbacks, proven on PostgreSQL {string.Join(", ", result.Postgres)}.";
    }
}
