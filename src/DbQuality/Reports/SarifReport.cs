using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Reports;

/// <summary>For code scanning: SARIF 2.1.0. Paths are relative to the repository, as code hosts want them.</summary>
public sealed partial class SarifReport : IReport
{
    /// <summary>The version of the recipe by which fingerprints are made.</summary>
    private const string FingerprintName = "dbquality/v1";

    public string Format => "sarif";

    public string Purpose => "code scanning";

    public string? FileName => OwnFiles.Sarif;

    /// <summary>What code scanning takes of one run: of more it refuses the file.</summary>
    private const int MostResults = 25_000;

    private const string Root = "%SRCROOT%";

    /// <summary>Where a finding without a place is shown in a project that has neither standards nor a project file: where its waiver would stand.</summary>
    private const string NoFile = "standards.yaml";

    public void Write(GateReport report, TextWriter output) => Write([report], output);

    public void Write(ReportSet reports, TextWriter output) => Write(reports.Reports, output);

    private static void Write(IReadOnlyList<GateReport> reports, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Array("runs", reports, report => WriteRun(json, report));
        json.WriteEndObject();
    });

    private static void WriteRun(Utf8JsonWriter json, GateReport report)
    {
        var baselined = report.Verdict.Baselined.ToHashSet(ReferenceEqualityComparer.Instance);
        var results = ShownFindings.Gravest(report.Verdict.Findings, MostResults).Concat(report.Verdict.Waived).Concat(report.Verdict.Baselined).Take(MostResults).ToList();
        var rules = results.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var files = results.Select(finding => FileOf(report, finding)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        WriteTool(json, rules);
        WriteAutomation(json, report.Project);
        WriteInvocation(json, report);
        WriteRoot(json, report.Project);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.Array("artifacts", files, file => WriteArtifact(json, report, file));
        json.Array("results", results, finding => WriteResult(json, report, finding, baselined.Contains(finding), rules, files));
        json.WriteEndObject();
    }

    private static string FileOf(GateReport report, Finding finding) => report.ShownAt(finding) is { Length: > 0 } file ? file : NoFile;

    /// <summary>The project's own category, so that one project's results do not close another's.</summary>
    private static void WriteAutomation(Utf8JsonWriter json, ReportedProject project)
    {
        json.WriteStartObject("automationDetails");
        var path = project.RelativeTo(project.Top);
        json.WriteString("id", path == "." ? "dbquality/" : $"dbquality/{(project.File is null ? path : Path.ChangeExtension(path, null))}/");
        json.WriteEndObject();
    }

    private static void WriteRoot(Utf8JsonWriter json, ReportedProject project)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteString("uri", $"{FileUri(project.Top).TrimEnd('/')}/");
        json.Message("description", "The folder of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, List<RuleInfo> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "DbQuality");
        json.WriteString("semanticVersion", Version);
        json.WriteString("informationUri", ReportNames.ProjectPage);
        json.Array("rules", rules, rule => WriteRule(json, rule));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Version =>
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static void WriteRule(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.Message("shortDescription", rule.Summary + ".");
        json.Message("fullDescription", rule.Rationale);
        json.WriteStartObject("help");
        json.WriteString("text", $"{rule.Summary}. {rule.Rationale}");
        json.WriteString("markdown", $"{rule.Summary}.\n\n{rule.Rationale}");
        json.WriteEndObject();
        json.Optional("helpUri", rule.HelpLink());
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity ?? (rule.Profile == Standards.Profile.Essential ? Severity.Error : Severity.Warning)));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.Array("tags", ["postgresql", rule.Category.ToString().ToLowerInvariant()]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity == Severity.Info ? "note" : severity.Word();

    private static void WriteInvocation(Utf8JsonWriter json, GateReport report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        // The run as such: findings do not make it fail, and a gate that could not judge writes no report.
        json.WriteBoolean("executionSuccessful", true);
        json.Array("toolExecutionNotifications", report.Verdict.NotEnforced, standard => WriteNotification(json, report, standard));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>No result, which would be an alert that nobody can mend; of notifications, code scanning's page on its tools reads those on the execution alone.</summary>
    private static void WriteNotification(Utf8JsonWriter json, GateReport report, UnheldStandard standard)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", "standard-not-enforced");
        json.WriteEndObject();
        json.WriteString("level", "note");
        json.Message("message", Literal(MessageText.Lines($"{standard.Path} is stated and not enforced: {standard.Because}.")));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        WriteUri(json, report, report.StandardsFile ?? NoFile);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, GateReport report, string file)
    {
        json.WriteStartObject();
        json.WriteStartObject("location");
        WriteUri(json, report, file);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, GateReport report, Finding finding, bool isBaselined, List<RuleInfo> rules, List<string> files)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rules.FindIndex(rule => rule.Id == finding.Rule.Id));
        json.WriteString("level", Level(finding.Severity));
        json.Message("message", Literal(MessageText.Lines(finding.Message)));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(json, report, finding, files);
        WriteLogicalLocation(json, finding.Object);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, finding.Fingerprint);
        json.WriteEndObject();
        WriteSuppression(json, finding, isBaselined);
        json.WriteEndObject();
    }

    /// <summary>A message may hold links, <c>[text](address)</c>; none of ours does, and a name shall not.</summary>
    private static string Literal(string message) => Link().Replace(message, @"\[");

    [GeneratedRegex(@"\[(?=[^\[\]]*\]\()")]
    private static partial Regex Link();

    private static void WritePhysicalLocation(Utf8JsonWriter json, GateReport report, Finding finding, List<string> files)
    {
        var file = FileOf(report, finding);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        WriteUri(json, report, file);
        json.WriteNumber("index", files.IndexOf(file));
        json.WriteEndObject();
        if (finding.Location is { } span)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", span.Line);
            json.WriteNumber("startColumn", span.Column);
            json.WriteNumber("endLine", span.EndLine);
            json.WriteNumber("endColumn", span.EndColumn);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteLogicalLocation(Utf8JsonWriter json, DbObject subject)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", subject.Name);
        json.WriteString("fullyQualifiedName", subject.Identity);
        json.WriteString("kind", subject.Kind.Word());
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Finding finding, bool isBaselined)
    {
        if (finding.WaivedBecause is null && !isBaselined) return;
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("justification", MessageText.Lines(finding.WaivedBecause ?? "The baseline holds it."));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteUri(Utf8JsonWriter json, GateReport report, string file)
    {
        var path = report.Project.Relative(report.Project.Top, file);
        if (path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path))
        {
            json.WriteString("uri", FileUri(Path.GetFullPath(file, report.Project.Directory)));
            return;
        }
        json.WriteString("uri", Escaped(path));
        json.WriteString("uriBaseId", Root);
    }

    private static string FileUri(string path) => $"file://{(path.StartsWith('/') ? "" : "/")}{Escaped(path.Replace('\\', '/'))}";

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
