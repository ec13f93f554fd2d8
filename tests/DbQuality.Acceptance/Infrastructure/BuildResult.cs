using System.Globalization;
using System.Text.RegularExpressions;

namespace DbQuality.Acceptance.Infrastructure;

/// <summary>An error or a warning as the console logger prints it.</summary>
/// <param name="File">Relative to the project where it is in its folder: the SDK has full paths unless a project says otherwise.</param>
public sealed record Diagnostic(string File, int Line, int Column, string Severity, string Code, string Message);

/// <summary>A finished build.</summary>
/// <param name="folder">The project's.</param>
public sealed partial class BuildResult(CommandResult command, string log, string folder)
{
    public int ExitCode => command.ExitCode;

    public string Output => command.Output;

    /// <summary>Everything down to low-importance messages.</summary>
    public string Log => log;

    /// <summary>The gate's errors and warnings, each once, in the order of the build.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = Read(command.Lines, folder + Path.DirectorySeparatorChar);

    public IReadOnlyList<string> Codes => [.. Diagnostics.Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Code}")];

    /// <summary>Whether the answer came from the last run.</summary>
    public bool Repeated => log.Contains("the last answer holds", StringComparison.Ordinal);

    private static List<Diagnostic> Read(IEnumerable<string> lines, string folder) =>
        lines.Select(line => Pattern.Match(line)).Where(match => match.Success).Select(match => Read(match, folder)).Distinct().ToList();

    private static Diagnostic Read(Match match, string folder) => new(
        match.Groups["file"].Value is var file && file.StartsWith(folder, StringComparison.Ordinal) ? file[folder.Length..] : file, Number(match.Groups["line"]), Number(match.Groups["column"]),
        match.Groups["severity"].Value, match.Groups["code"].Value, match.Groups["message"].Value);

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<file>.*?)(\((?<line>\d+)(,(?<column>\d+))?(,\d+,\d+)?\))? ?: (?<severity>error|warning) (?<code>DBQ\d+): (?<message>.*?)( \[[^\]]+\])?$")]
    private static partial Regex Pattern { get; }
}
