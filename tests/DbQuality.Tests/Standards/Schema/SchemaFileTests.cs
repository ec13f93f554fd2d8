using System.Text.RegularExpressions;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Standards.Schema;

/// <summary><c>build/standards-schema</c> runs these tests with <c>DBQUALITY_WRITE_STANDARDS_SCHEMA=1</c>, which writes the files instead of comparing them.</summary>
public sealed partial class SchemaFileTests
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

    /// <summary>What an option takes is stated where it is described, so that the file is refused before any rule runs.</summary>
    [Fact]
    public void A_rule_reads_each_option_as_what_its_description_says_it_is()
    {
        var calls = 0;
        foreach (var rule in RuleCatalog.All)
        {
            var file = Repository.PathOf($"src/DbQuality/Rules/Families/{rule.Info.Category}/{rule.GetType().Name}.cs");
            foreach (Match call in OptionCall().Matches(File.ReadAllText(file)))
            {
                var option = SchemaFile.OptionsOf(rule.Info).Where(option => option.Name == call.Groups["name"].Value).ShouldHaveSingleItem($"{rule.Info.Id} {call.Value}");
                var expected = call.Groups["kind"].Value switch
                {
                    "Number" => OptionKind.Number, "Flag" => OptionKind.Flag, "Types" => OptionKind.Types, _ => OptionKind.Texts,
                };
                option.Kind.ShouldBe(expected, $"{rule.Info.Id} {call.Value}");
                (option.Words.Count > 0).ShouldBe(call.Groups["kind"].Value == "Choices", $"{rule.Info.Id} {call.Value}");
                calls++;
            }
        }
        calls.ShouldBeGreaterThan(50);
        RuleCatalog.All.SelectMany(rule => rule.Info.Options).Where(option => option.Name == "types" && option.Kind == OptionKind.Types).ShouldNotBeEmpty();
    }

    private static async Task CompareAsync(string file, string text)
    {
        if (Writes) await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").ShouldBe(text, $"{file} is stale. Run build/standards-schema.");
    }

    [GeneratedRegex("""Options\.(?<kind>Number|Flag|Types|Choices|List|Patterns)\("(?<name>\w+)""")]
    private static partial Regex OptionCall();
}
