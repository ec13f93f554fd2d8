using System.Text.Json.Nodes;
using DbQuality.Reports;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Reports;

/// <summary>The schema that ships describes the report that is written; JsonSchema.Net judges.</summary>
public sealed class JsonSchemaTests
{
    private static readonly SchemaJudge Judge = new(Path.Combine(AppContext.BaseDirectory, "report.schema.json"));

    [Fact]
    public void A_blocked_report_obeys_the_schema_that_ships() => Judge.Errors(Json(SampleReport.Blocked)).ShouldBeEmpty();

    [Fact]
    public void A_clean_report_obeys_the_schema_that_ships() => Judge.Errors(Json(SampleReport.Clean)).ShouldBeEmpty();

    [Fact]
    public void A_report_of_several_projects_obeys_the_schema_that_ships()
    {
        var output = new StringWriter();
        new JsonReport().Write(SampleReport.Several, output);
        Judge.Errors(output.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void A_report_with_a_property_that_the_schema_does_not_know_is_refused()
    {
        var document = JsonNode.Parse(Json(SampleReport.Clean))!.AsObject();
        document["surprise"] = true;
        Judge.Errors(document.ToJsonString()).ShouldContain("/surprise");
    }

    private static string Json(GateReport report)
    {
        var output = new StringWriter();
        new JsonReport().Write(report, output);
        return output.ToString();
    }
}
