using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Tests.Migrations;
using DbUp.Engine.Preprocessors;

namespace DbQuality.Tests.Runner.DbUp;

/// <summary>Our substitution and DbUp's own, on thousands of texts that are put together at random; a failure names its seed.</summary>
public sealed class VariableTests
{
    private static readonly Dictionary<string, string> Values = new() { ["a"] = "alpha", ["b"] = "", ["c"] = "it's $a$\n--" };

    [Theory]
    [InlineData(null)]
    [InlineData("\"app\"")]
    public void DbUp_makes_the_same_of_every_text(string? schema)
    {
        var values = new Dictionary<string, string>(Values);
        if (schema is not null) values.Add("schema", schema);
        var refused = 0;
        for (var seed = 0; seed < 30_000; seed++)
        {
            var text = RandomSubstitutions.Text(new Random(seed));
            var (source, problems) = VariableSubstitution.Apply("1.sql", text, values);
            var (expected, error) = Process(text, values, strip: schema is null);
            (problems.Count > 0).ShouldBe(error is not null, $"seed {seed}: {text}");
            if (error is null) source.Text.ShouldBe(expected, $"seed {seed}: {text}");
            else refused++;
        }
        refused.ShouldBeInRange(1_000, 29_000);
    }

    private static (string? Text, string? Error) Process(string text, Dictionary<string, string> values, bool strip)
    {
        try
        {
            return (new VariableSubstitutionPreprocessor(values).Process(strip ? new StripSchemaPreprocessor().Process(text) : text), null);
        }
        catch (InvalidOperationException undefined)
        {
            return (null, undefined.Message);
        }
    }
}
