using DbQuality.Cli;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Tests.Reports;
using DbQuality.Text;

namespace DbQuality.Tests.Cli;

/// <summary>What somebody at a terminal reads.</summary>
public sealed class TerminalReportTests
{
    private const string File = "migrations/02_tasks/0007_workflows.sql";

    private static readonly GateReport Report = SampleReport.Blocked with { Sources = [new SourceText(File, string.Concat(Enumerable.Range(1, 30).Select(line => $"line {line} of the script\n")))] };

    [Fact]
    public void Each_finding_has_its_line_below_it() =>
        Written(Report).ShouldContain(
            "create index on public.tasks (workflow_id);\n  12 | line 12 of the script\n     | ^^^^^^^^^^^^^^^^^^^^^\n" +
            $"{File}(20,5): warning DBQ301: A message with \"quotes\", a \\ backslash, a\ttab, {{braces}} and 🐘.\n  20 | line 20 of the script\n     |     ^^^^^^^^^^^^^^^^^\n");

    [Fact]
    public void Hundreds_of_findings_are_told_by_rule_with_the_objects_and_one_of_each()
    {
        var findings = Enumerable.Range(1, 200).Select(number => Report.Verdict.Findings[1] with
        {
            Object = new DbObject { Kind = ObjectKind.Column, Schema = "public", Table = $"t{number % 9}", Name = $"c{number}" }, Location = new SourceSpan(File, number, 1, number, 2),
        });
        var many = Report with { Verdict = Report.Verdict with { Findings = [.. findings, Report.Verdict.Findings[0]] } };
        var text = Written(many);
        text.ShouldStartWith(
            "DBQ301 foreign-key-without-index: 200 findings\n" +
            "  on public.t1 (23), public.t2 (23), public.t0 (22), public.t3 (22), public.t4 (22), public.t5 (22) and 3 more\n" +
            $"  such as {File}(1,1): error DBQ301: Deleting a row of public.workflows reads all of public.tasks. Add an index: create index on public.tasks (workflow_id);\n\n" +
            "DBQ402 schema-open-to-public: 1 finding\n  on public\n  standards.yaml: error DBQ402: ");
        text.ShouldContain("201 findings, by rule. Each by itself: `dbquality check --verbosity diagnostic`, or through a pipe.\n");
        Written(many with { Verbosity = Verbosity.Diagnostic }).Split('\n').Count(line => line.Contains("error DBQ301", StringComparison.Ordinal)).ShouldBe(200);
    }

    [Fact]
    public void Quiet_says_the_findings_alone()
    {
        Written(SampleReport.Clean with { Verbosity = Verbosity.Quiet }).ShouldBeEmpty();
        Written(Report with { Verbosity = Verbosity.Quiet }).ShouldNotContain("Checked ");
    }

    private static string Written(GateReport report)
    {
        var output = new StringWriter { NewLine = "\n" };
        new TerminalReport().Write(report, output);
        return output.ToString();
    }
}
