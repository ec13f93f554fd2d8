using DbQuality.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DbQuality.MSBuild;

/// <summary>
/// The tool's records as MSBuild's own errors, warnings and messages. The tool knows the project's settings and has applied them; MSBuild applies its own
/// (<c>NoWarn</c>, <c>WarningsAsErrors</c>) again, which changes nothing.
/// </summary>
internal sealed class Diagnostics
{
    private readonly TaskLoggingHelper log;
    private readonly string projectFile;
    private readonly bool warnOnly;
    private readonly bool fullPaths;

    /// <param name="projectFile">Where what has no place of its own is shown; MSBuild would show the package's targets.</param>
    /// <param name="warnOnly">Errors become warnings: <c>DbQualityMode=report</c>.</param>
    /// <param name="fullPaths">Files are shown with their full paths, as <c>GenerateFullPaths</c> has it for compilers.</param>
    public Diagnostics(TaskLoggingHelper log, string projectFile, bool warnOnly, bool fullPaths)
    {
        this.log = log;
        this.projectFile = projectFile;
        this.warnOnly = warnOnly;
        this.fullPaths = fullPaths;
    }

    public void Log(BuildRecord record, bool isKept)
    {
        if (record.Kind == "finding") LogFinding(record);
        else if (record.Kind == "message") LogMessage(Importance(record[1]), MessageText.Of(record[2]));
        else if (record.Kind == "closing") LogMessage(MessageImportance.High, MessageText.Of(isKept ? $"{record[1]}. Nothing has changed since: the last answer holds." : $"{record[1]} {record[2]}."));
    }

    /// <summary>A problem of the task's own.</summary>
    public void Error(string code, string message) =>
        LogFinding(BuildRecord.Of("finding", "error", code, "", "", "0", "0", "0", "0", message));

    /// <summary>
    /// What everybody is to see has the project's name before it, in the form of MSBuild's own line for what it built: builds run side by side, and the terminal
    /// logger shows of high messages only the last of this form, behind the project.
    /// </summary>
    private void LogMessage(MessageImportance importance, string text)
    {
        // An empty text would be refused; without arguments it is taken literally.
        var named = importance == MessageImportance.High ? $"{Path.GetFileNameWithoutExtension(projectFile)} -> {text}" : text;
        log.LogMessage(importance, named.Length == 0 ? " " : named);
    }

    private void LogFinding(BuildRecord finding)
    {
        // A second line could look like another tool's diagnostic, to people and to MSBuild.
        // Shown as file(line,column), like a compiler's; the whole span is in the reports.
        var (code, help, file, message) = (finding[2], finding[3], Shown(finding[4]), MessageText.Of(finding[9]));
        var (line, column) = (finding.Number(5), finding.Number(6));
        // A null help keyword: the terminal logger makes its link from the help link only then.
        switch (finding[1] == "error" && warnOnly ? "warning" : finding[1])
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

    private string Shown(string file)
    {
        if (file.Length == 0) return projectFile;
        return fullPaths ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(projectFile) ?? "", file)) : file;
    }

    private static MessageImportance Importance(string text) => text switch
    {
        "high" => MessageImportance.High,
        "low" => MessageImportance.Low,
        _ => MessageImportance.Normal,
    };
}
