using System.Text.Json.Nodes;
using DbQuality.Reports;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Reports;

/// <summary>The schema that ships describes the report that is written; <c>ajv</c> judges.</summary>
public sealed class JsonSchemaTests
{
    [Fact]
    public async Task A_blocked_report_obeys_the_schema_that_ships() => (await Validate(Json(SampleReport.Blocked))).ShouldBe("valid");

    [Fact]
    public async Task A_clean_report_obeys_the_schema_that_ships() => (await Validate(Json(SampleReport.Clean))).ShouldBe("valid");

    [Fact]
    public async Task A_report_with_a_property_that_the_schema_does_not_know_is_refused()
    {
        var document = JsonNode.Parse(Json(SampleReport.Clean))!.AsObject();
        document["surprise"] = true;
        (await Validate(document.ToJsonString())).ShouldContain("must NOT have additional properties");
    }

    private static string Json(GateReport report)
    {
        var output = new StringWriter();
        new JsonReport().Write(report, output);
        return output.ToString();
    }

    private static async Task<string> Validate(string json) =>
        (await Ajv.ValidateAsync(Path.Combine(AppContext.BaseDirectory, "report.schema.json"), [json]))[0];
}
