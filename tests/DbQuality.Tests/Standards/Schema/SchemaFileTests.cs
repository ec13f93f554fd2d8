using System.Reflection;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Standards.Schema;

/// <summary>The schema of <c>standards.yaml</c> and the page about it; sections and texts of the schema are written by hand.</summary>
public sealed class SchemaFileTests
{
    private static string Schema => SchemaFile.Filled(File.ReadAllText(SchemaFile.Path));

    [Fact]
    [WritesFiles]
    public void The_schema_states_every_rule_and_option_that_there_is() => GeneratedFile.ShouldHold(SchemaFile.Path, Schema);

    [Fact]
    [WritesFiles]
    public void The_page_about_the_file_says_what_the_schema_says() => GeneratedFile.ShouldHold(Repository.PathOf("docs/standards.md"), KeyPage.Render(Schema));

    [Fact]
    public void The_schema_ships_beside_the_program() =>
        File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "standards.schema.json")).ShouldBe(File.ReadAllText(SchemaFile.Path));

    /// <summary>An option's own type says what it takes and reads it; what is left to a rule is to list it, and to read it.</summary>
    [Fact]
    public void A_rule_lists_and_reads_each_option_that_it_declares()
    {
        var count = 0;
        foreach (var rule in RuleCatalog.All)
        {
            var text = File.ReadAllText(Repository.PathOf($"src/DbQuality/Rules/Families/{rule.Info.Category}/{rule.GetType().Name}.cs"));
            foreach (var field in rule.GetType().GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            {
                if (field.GetValue(null) is not RuleOption option) continue;
                rule.Info.Options.ShouldContain(option, $"{rule.Info.Id} {field.Name}");
                (text.Contains($"{field.Name}.Of(", StringComparison.Ordinal) || text.Contains($"{field.Name}.IsStated(", StringComparison.Ordinal))
                    .ShouldBeTrue($"{rule.Info.Id} reads {field.Name}");
                count++;
            }
        }
        count.ShouldBeGreaterThan(50);
    }
}
