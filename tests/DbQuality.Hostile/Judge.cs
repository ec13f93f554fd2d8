using System.Globalization;
using System.Text;

namespace DbQuality.Hostile;

/// <summary>Holds what happened against what must hold.</summary>
internal static class Judge
{
    private const int LongestOutput = 1 << 20;

    /// <summary>What no run may say, whatever a script does: that is for bugs of ours.</summary>
    private static readonly string[] Never = ["DBQ099", "please report it", "Unhandled exception", "   at DbQuality.", "   at System.", "Stack overflow", "Out of memory.", "Process terminated"];

    public static RunOutcome Of(PlannedRun run, ToolOutcome tool, IReadOnlyList<string> outside, string project, Func<string, string> fill)
    {
        var silent = new List<string>();
        var wrong = new List<string>();
        foreach (var expectation in run.Payload.Expectations.Where(one => one.Way is null || run.Way.IsA(one.Way)))
        {
            if (Missed(expectation with { Terms = [.. expectation.Terms.Select(fill)] }, run, tool, project) is not { } missed) continue;
            (tool.ExitCode == 0 && expectation.Subject != Expectation.Reject ? silent : wrong).Add(missed);
        }
        wrong.AddRange(Text(tool));
        wrong.AddRange(Limits(run.Payload, tool));
        var verdict = outside.Count > 0 ? Verdict.Breached : silent.Count > 0 ? Verdict.Silent : wrong.Count > 0 ? Verdict.Wrong : Verdict.Contained;
        return new RunOutcome(run, verdict, [.. outside, .. silent, .. wrong], tool.Took, tool.Text);
    }

    private static string? Missed(Expectation expectation, PlannedRun run, ToolOutcome tool, string project)
    {
        if (expectation.Subject == Expectation.Exit)
        {
            // What is stated for one way goes before what is stated for all.
            var isOverruled = expectation.Way is null && run.Payload.Expectations.Any(other => other.Subject == Expectation.Exit && other.Way is { } way && run.Way.IsA(way));
            return isOverruled || tool.ExitCode is not { } code || expectation.AllowsExit(code) ? null : $"exit code {code}, and not {string.Join(" or ", expectation.Terms)}";
        }
        var isIn = expectation.In is { } pattern ? FileText.Of(project, pattern).Any(file => expectation.IsIn(file.Text)) : expectation.IsIn(tool.Text);
        return isIn == (expectation.Subject == Expectation.Expect) ? null : $"{(isIn ? "there is" : "there is no")} {string.Join(" or ", expectation.Terms)}{(expectation.In is { } file ? $" in {file}" : "")}";
    }

    private static IEnumerable<string> Text(ToolOutcome tool)
    {
        foreach (var words in Never.Where(words => tool.Text.Contains(words, StringComparison.Ordinal))) yield return $"it says {words}";
        if (tool.Text.EnumerateRunes().FirstOrDefault(IsControl) is { Value: > 0 } control) yield return string.Create(CultureInfo.InvariantCulture, $"the control character U+{control.Value:X4} is in the output as it is");
        if (tool.Printed > LongestOutput) yield return $"it printed {tool.Printed} bytes";
    }

    private static IEnumerable<string> Limits(Payload payload, ToolOutcome tool)
    {
        if (tool.ExitCode is null) yield return $"no end within {payload.Limit.TotalSeconds:0} seconds";
        if (tool.ExitCode is > 3 or < 0) yield return $"exit code {tool.ExitCode} is none of the tool's";
        if (tool.PeakMemory > payload.Memory) yield return $"it took {tool.PeakMemory >> 20} MB of memory";
    }

    /// <summary>What moves the cursor, hides text or turns it round.</summary>
    private static bool IsControl(Rune rune) =>
        rune.Value is < 0x20 and not '\n' and not '\t' or (>= 0x7f and <= 0x9f) or 0x2028 or 0x2029 or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069);
}
