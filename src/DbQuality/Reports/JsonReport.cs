using System.Text.Json;
using DbQuality.Fixes;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Reports;

/// <summary>For programs: <c>report.json</c>, as <c>report.schema.json</c> describes it.</summary>
public sealed class JsonReport : IReport
{
    public string Format => "json";

    public string Purpose => "the whole answer, for programs";

    public string? FileName => OwnFiles.Json;

    public void Write(GateReport report, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        WriteAnswer(json, report);
        json.WriteEndObject();
    });

    public void Write(ReportSet reports, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("verdict", reports.Failures.Count > 0 ? "failed" : reports.Blocked ? "blocked" : "clean");
        json.Array("projects", reports.Reports, report =>
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("project", report.Project.RelativeTo(reports.Folder));
            WriteAnswer(json, report);
            json.WriteEndObject();
        });
        json.Array("failed", reports.Failures, failure =>
        {
            json.WriteStartObject();
            json.WriteString("project", failure.Project);
            json.WriteString("code", failure.Problem.Code);
            json.WriteString("message", MessageText.Lines(failure.Problem.Message));
            json.WriteEndObject();
        });
        json.Array("off", reports.Off);
        json.WriteEndObject();
    });

    private static void WriteAnswer(Utf8JsonWriter json, GateReport report)
    {
        json.WriteString("verdict", report.Blocked ? "blocked" : "clean");
        json.Array("postgres", report.Postgres, server => Write(json, server));
        Write(json, report.Migrations);
        json.Array("findings", report.Verdict.Findings, finding => Write(json, finding));
        json.Array("waived", report.Verdict.Waived, finding => Write(json, finding));
        json.Array("baselined", report.Verdict.Baselined, finding => Write(json, finding));
        json.Array("checked", report.Verdict.Checked);
        json.Array("skipped", report.Verdict.Skipped, rule => Write(json, rule));
        json.Array("notEnforced", report.Verdict.NotEnforced, standard => Write(json, standard));
        Write(json, report.Timings);
    }

    private static void Write(Utf8JsonWriter json, ServerUsed server)
    {
        json.WriteStartObject();
        json.WriteString("version", server.Version);
        json.WriteString("provider", server.Provider);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MigrationCounts migrations)
    {
        json.WriteStartObject("migrations");
        json.WriteNumber("scripts", migrations.Scripts);
        json.WriteNumber("applied", migrations.Applied);
        json.WriteNumber("restored", migrations.Restored);
        json.WriteNumber("statements", migrations.Statements);
        json.WriteString("engine", migrations.Engine);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", finding.Severity.Word());
        json.WriteString("proof", finding.Proof.Word());
        Write(json, finding.Object);
        json.WriteString("message", MessageText.Lines(finding.Message));
        json.WriteString("help", finding.Rule.Page);
        json.WriteString("fingerprint", finding.Fingerprint);
        if (finding.Location is { } location) Write(json, location);
        json.Optional("stage", finding.Stage);
        json.Optional("because", finding.WaivedBecause is { } because ? MessageText.Lines(because) : null);
        if (finding.Fix is { } fix) Write(json, fix, finding.IsFixProven);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fix fix, bool isProven)
    {
        json.WriteStartObject("fix");
        json.WriteString("sql", FixText.Up(fix));
        json.WriteString("rollback", FixText.Down(fix));
        json.WriteBoolean("proven", isProven);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DbObject subject)
    {
        json.WriteStartObject("object");
        json.WriteString("kind", subject.Kind.Word());
        json.Optional("schema", subject.Schema);
        json.Optional("table", subject.Table);
        json.WriteString("name", subject.Name);
        if (subject.Columns.Count > 0) json.Array("columns", subject.Columns);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourceSpan location)
    {
        json.WriteStartObject("location");
        json.WriteString("file", location.File);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteNumber("endLine", location.EndLine);
        json.WriteNumber("endColumn", location.EndColumn);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SkippedRule rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule);
        json.WriteString("because", MessageText.Lines(rule.Because));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, UnheldStandard standard)
    {
        json.WriteStartObject();
        json.WriteString("standard", standard.Path);
        json.WriteString("because", MessageText.Lines(standard.Because));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Timings timings)
    {
        json.WriteStartObject("timings");
        json.WriteNumber("total", Math.Round(timings.Total, 3));
        json.WriteNumber("server", Math.Round(timings.Server, 3));
        json.WriteNumber("migrations", Math.Round(timings.Migrations, 3));
        json.WriteNumber("catalog", Math.Round(timings.Catalog, 3));
        json.WriteNumber("rules", Math.Round(timings.Rules, 3));
        json.WriteEndObject();
    }
}
