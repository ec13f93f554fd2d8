using System.Reflection;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Standards.Schema;

/// <summary><c>build/standards-schema</c> runs these tests with <c>DBQUALITY_WRITE_STANDARDS_SCHEMA=1</c>, which writes the files instead of comparing them.</summary>
public sealed class SchemaFileTests
{
    private static bool Writes => Environment.GetEnvironmentVariable("DBQUALITY_WRITE_STANDARDS_SCHEMA") == "1";

    [Fact]
    public async Task The_schema_states_every_rule_and_option_that_there_is()
    {
        var text = SchemaFile.Filled(await File.ReadAllTextAsync(SchemaFile.Path, TestContext.Current.CancellationToken));
        await CompareAsync(SchemaFile.Path, text);
    }

    [Fact]
    public async Task The_page_about_the_file_says_what_the_schema_says() =>
        await CompareAsync(Repository.PathOf("docs/standards.md"), KeyPage.Render());

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

    private static async Task CompareAsync(string file, string text)
    {
        if (Writes) await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").ShouldBe(text, $"{file} is stale. Run build/standards-schema.");
    }
}
