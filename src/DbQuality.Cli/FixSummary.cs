using DbQuality.Fixes;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>What a fix run did, for a person.</summary>
internal static class FixSummary
{
    public const string NewScripts = "--new-scripts";

    public static void Write(FixResult result, bool written, TextWriter output)
    {
        foreach (var script in result.Edits)
        {
            output.WriteLine($"{(written ? "edited" : "would edit")} {VisibleText.Of(script.ShownPath)}{(script == result.Edits[0] ? $" (deployed already? use {NewScripts})" : "")}");
            WriteMended(script.Findings, output);
        }
        foreach (var note in result.Notes) output.WriteLine(MessageText.Of(note));
        foreach (var script in result.Scripts)
        {
            output.WriteLine(VisibleText.Of(script.ShownPath));
            WriteMended(script.Findings, output);
            if (script.LaterPath is { } later) output.WriteLine($"  leaves for a later deployment: {VisibleText.Of(Path.GetRelativePath(Directory.GetCurrentDirectory(), later))}");
        }
        WriteUnmended([.. result.Unmended.Where(one => one.LeftBy is null)], result.Scripts.Count + result.Edits.Count > 0, output);
        WriteLeft([.. result.Unmended.Where(one => one.LeftBy is not null)], output);
        if (result.Scripts.Count > 0 && result.WithoutRows.Count > 0)
            output.WriteLine($"Proven without rows in {MessageText.Of(string.Join(", ", result.WithoutRows))}: no rows could be made in ten seconds that their constraints take.");
        output.WriteLine(Closing(result, written));
    }

    private static void WriteUnmended(IReadOnlyList<UnmendedFinding> unmended, bool isBelow, TextWriter output)
    {
        if (unmended.Count > 0) output.WriteLine(isBelow ? "\nNot mended:" : "Not mended:");
        foreach (var (finding, because) in unmended.Where(one => one.Because is not null))
        {
            output.WriteLine(Line(finding));
            output.WriteLine($"    {MessageText.Of(because!)}");
        }
        // dbquality check says what to do about each.
        foreach (var rule in unmended.Where(one => one.Because is null).GroupBy(one => (one.Finding.Severity, one.Finding.Rule)))
        {
            output.WriteLine(rule.Count() == 1 ? Line(rule.First().Finding) : $"  {Word(rule.Key.Severity)} {rule.Key.Rule.Id} {rule.Key.Rule.Name}: {rule.Count()} findings");
            output.WriteLine($"    No migration mends it: see the messages of dbquality check, and {rule.Key.Rule.Page}.");
        }
    }

    /// <summary>What nobody can look up with dbquality check yet, so its message is told.</summary>
    private static void WriteLeft(IReadOnlyList<UnmendedFinding> left, TextWriter output)
    {
        if (left.Count > 0) output.WriteLine("\nNot there yet, and left by these scripts:");
        foreach (var one in left)
        {
            output.WriteLine(Line(one.Finding));
            output.WriteLine($"    {MessageText.Of(one.Finding.Message)}");
            var causes = one.LeftBy!.Select(cause => $"{cause.Rule.Id} {VisibleText.Of(cause.Object.Identity)}").Distinct().ToList();
            if (causes.Count > 0) output.WriteLine($"    Mending {string.Join(", ", causes)} brings it about.{(one.Because is { } because ? $" {MessageText.Of(because)}" : "")}");
            else if (one.Because is { } because) output.WriteLine($"    {MessageText.Of(because)}");
        }
    }

    private static string Line(Finding finding) => $"  {Word(finding.Severity)} {finding.Rule.Id} {finding.Rule.Name}: {VisibleText.Of(finding.Object.Identity)}";

    private static void WriteMended(IEnumerable<Finding> findings, TextWriter output)
    {
        foreach (var finding in findings) output.WriteLine($"  mends {finding.Rule.Id} {finding.Rule.Name}: {VisibleText.Of(finding.Object.Identity)}");
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Nothing(int accepted) => accepted == 0 ? "There is nothing to mend."
        : $"There is nothing to mend but what the baseline accepts: {(accepted == 1 ? "1 finding" : $"{accepted} findings")}. Take the entries out of it that are to be mended.";

    private static string Closing(FixResult result, bool written)
    {
        if (result.Scripts.Count + result.Edits.Count == 0) return result.Unmended.Count > 0 ? "Nothing was written." : Nothing(result.Accepted);
        string[] done =
        [
            .. result.Edits.Count == 0 ? Array.Empty<string>() : [$"{(written ? "edited" : "would edit")} {(result.Edits.Count == 1 ? "1 script" : $"{result.Edits.Count} scripts")}"],
            .. result.Scripts.Count == 0 ? Array.Empty<string>()
                : [$"{(written ? "wrote" : "would write")} {(result.Scripts.Count == 1 ? "1 script with its rollback" : $"{result.Scripts.Count} scripts with their rollbacks")}"],
        ];
        var text = string.Join(" and ", done);
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}, proven on PostgreSQL {string.Join(", ", result.Postgres)}.";
    }
}
