using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Reports;

/// <summary>The words that reports use for the model's values.</summary>
internal static class ReportNames
{
    /// <summary>Where the project and its rules' pages are.</summary>
    public const string ProjectPage = "https://github.com/dbquality/dbquality";

    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    public static string Word(this Proof proof) => proof.ToString().ToLowerInvariant();

    /// <summary>The address of a rule's page; null for a team's own rule, which has none here.</summary>
    public static string? HelpLink(this RuleInfo rule) =>
        rule.Category == RuleCategory.Custom ? null : $"{ProjectPage}/blob/main/{rule.Page}";

    /// <summary>Where <c>docs/errors.md</c> tells of a problem that stopped the gate.</summary>
    public static string HelpLinkOf(GateException problem) => $"{ProjectPage}/blob/main/docs/errors.md#{problem.Code.ToLowerInvariant()}";

    /// <summary>The file that a finding is shown at; empty where it has no place, and the project neither standards nor a project file.</summary>
    public static string ShownAt(this GateReport report, Finding finding) => finding.Location?.File ?? report.StandardsFile ?? report.Project.File ?? "";
}
