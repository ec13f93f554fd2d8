using System.Globalization;
using System.Text.RegularExpressions;

namespace DbQuality.Acceptance.Infrastructure;

/// <summary>An error or a warning as the console logger prints it.</summary>
public sealed record Diagnostic(string File, int Line, int Column, string Severity, string Code, string Message);

/// <summary>A finished build.</summary>
public sealed partial class BuildResult(CommandResult command, string log)
{
    public int ExitCode => command.ExitCode;

    public string Output => command.Output;

    /// <summary>Everything down to low-importance messages.</summary>
    public string Log => log;

    /// <summary>The gate's errors and warnings, each once, in the order of the build.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = Read(command.Lines);

    public IReadOnlyList<string> Codes => [.. Diagnostics.Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Code}")];

    /// <summary>Whether the answer came from the last run.</summary>
    public bool Repeated => log.Contains("the last answer holds", StringComparison.Ordinal);

    private static List<Diagnostic> Read(IEnumerable<string> lines) =>
        lines.Select(line => Pattern.Match(line)).Where(match => match.Success).Select(Read).Distinct().ToList();

    private static Diagnostic Read(Match match) => new(
        match.Groups["file"].Value, Number(match.Groups["line"]), Number(match.Groups["column"]),
        match.Groups["severity"].Value, match.Groups["code"].Value, match.Groups["message"].Value);

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<file>.*?)(\((?<line>\d+)(,(?<column>\d+))?(,\d+,\d+)?\))? ?: (?<severity>error|warning) (?<code>DBQ\d+): (?<message>.*?)( \[[^\]]+\])?$")]
    private static partial Regex Pattern { get; }
}
