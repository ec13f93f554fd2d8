using DbQuality.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DbQuality.MSBuild;

/// <summary>The tool's records as MSBuild's own errors, warnings and messages, under the project's severity settings.</summary>
internal sealed class Diagnostics
{
    private readonly TaskLoggingHelper log;
    private readonly string projectFile;
    private readonly bool warnOnly;
    private readonly bool treatWarningsAsErrors;
    private readonly HashSet<string> suppressed;
    private readonly HashSet<string> notAsErrors;

    /// <param name="projectFile">Where what has no place of its own is shown; MSBuild would show the package's targets.</param>
    /// <param name="warnOnly">Errors become warnings: <c>DbQualityMode=report</c>.</param>
    /// <param name="noWarn">The project's <c>NoWarn</c>.</param>
    /// <param name="warningsNotAsErrors">Warnings that <paramref name="treatWarningsAsErrors"/> spares.</param>
    public Diagnostics(TaskLoggingHelper log, string projectFile, bool warnOnly, bool treatWarningsAsErrors, string noWarn, string warningsNotAsErrors)
    {
        this.log = log;
        this.projectFile = projectFile;
        this.warnOnly = warnOnly;
        this.treatWarningsAsErrors = treatWarningsAsErrors;
        suppressed = Codes(noWarn);
        notAsErrors = Codes(warningsNotAsErrors);
    }

    public void Log(BuildRecord record)
    {
        if (record.Kind == "finding") LogFinding(record);
        else if (record.Kind == "message") log.LogMessage(Importance(record[1]), Literal(MessageText.Of(record[2])));
    }

    /// <summary>A problem of the task's own.</summary>
    public void Error(string code, string message) =>
        LogFinding(BuildRecord.Of("finding", "error", code, "", "", "0", "0", "0", "0", message));

    private void LogFinding(BuildRecord finding)
    {
        var (code, help, file, message) = (finding[2], finding[3], finding[4].Length > 0 ? finding[4] : projectFile, MessageText.Of(finding[9]));
        // A second line could look like another tool's diagnostic, to people and to MSBuild.
        // Shown as file(line,column), like a compiler's; the whole span is in the reports.
        var (line, column) = (finding.Number(5), finding.Number(6));
        // A null help keyword: the terminal logger makes its link from the help link only then.
        switch (Severity(finding[1], code))
        {
            case "error":
                log.LogError(null, code, null, help, file, line, column, 0, 0, message);
                break;
            case "warning":
                log.LogWarning(null, code, null, help, file, line, column, 0, 0, message);
                break;
            default:
                log.LogMessage(null, code, null, file, line, column, 0, 0, MessageImportance.Normal, message);
                break;
        }
    }

    /// <summary>
    /// MSBuild itself turns a warning listed in NoWarn into a message, but never an error; and it does not apply
    /// TreatWarningsAsErrors to tasks. Both do here what they do for an analyser's diagnostics.
    /// </summary>
    private string Severity(string severity, string code)
    {
        if (severity == "error" && (warnOnly || (IsRule(code) && suppressed.Contains(code)))) return "warning";
        var promoted = severity == "warning" && treatWarningsAsErrors && !warnOnly;
        return promoted && !suppressed.Contains(code) && !notAsErrors.Contains(code) ? "error" : severity;
    }

    /// <summary>DBQ001 to DBQ099 say that the gate could not judge, which no setting silences.</summary>
    private static bool IsRule(string code) => !code.StartsWith("DBQ0", StringComparison.OrdinalIgnoreCase);

    private static MessageImportance Importance(string text) => text switch
    {
        "high" => MessageImportance.High,
        "low" => MessageImportance.Low,
        _ => MessageImportance.Normal,
    };

    /// <summary>LogMessage without arguments still takes its text literally; an empty text would be refused.</summary>
    private static string Literal(string text) => text.Length == 0 ? " " : text;

    private static HashSet<string> Codes(string list) =>
        new(list.Split([';', ',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
