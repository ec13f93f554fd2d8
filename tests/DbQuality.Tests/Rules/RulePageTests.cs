using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Rules;

/// <summary>
/// A rule is a class, a page, and examples under the same id. <c>build/rule-pages</c> runs these tests with
/// <c>DBQUALITY_WRITE_RULE_PAGES=1</c>, which writes the pages instead of comparing them.
/// </summary>
public sealed class RulePageTests
{
    private static bool Writes => Environment.GetEnvironmentVariable("DBQUALITY_WRITE_RULE_PAGES") == "1";

    public static IEnumerable<TheoryDataRow<string>> Rules => RuleCatalog.All.Select(rule => new TheoryDataRow<string>(rule.Info.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rules_page_says_what_the_rule_and_its_examples_say(string id)
    {
        var info = RuleCatalog.Find(id)!.Info;
        await CompareAsync(RulePage.FileOf(info), RulePage.Render(info, [.. RuleExamples.Of(id)]));
    }

    [Fact]
    public async Task The_list_of_pages_holds_every_rule() =>
        await CompareAsync(RulePage.IndexFile, RulePage.RenderIndex(RuleCatalog.All.Select(rule => rule.Info)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_has_a_bad_example_that_states_the_message_and_a_good_one_that_states_nothing(string id)
    {
        var examples = RuleExamples.Of(id).ToList();
        var bad = examples.Where(example => example.Name == "bad").ShouldHaveSingleItem($"{RuleExamples.Folder}/{id}/bad.sql");
        bad.Expected.ShouldNotBeEmpty();
        bad.Expected.ShouldAllBe(expected => expected.Message != null);
        examples.ShouldContain(example => example.Name == "good", $"{RuleExamples.Folder}/{id}/good.sql");
        examples.Where(example => example.IsBad).ShouldAllBe(example => example.Expected.Count > 0);
        examples.Where(example => !example.IsBad).ShouldAllBe(example => example.Expected.Count == 0);
    }

    [Fact]
    public void Every_example_and_every_page_belongs_to_a_rule()
    {
        var ids = RuleCatalog.All.Select(rule => rule.Info.Id).ToList();
        RuleExamples.All.Select(example => example.RuleId).ShouldBeSubsetOf(ids);
        RuleExamples.All.ShouldAllBe(example => example.Name.StartsWith("bad") || example.Name.StartsWith("good"));
        Directory.EnumerateFiles(Repository.PathOf("docs/rules"), "DBQ*.md").Select(Path.GetFileNameWithoutExtension).ShouldBeSubsetOf(ids);
    }

    [Fact]
    public void A_rules_class_is_named_after_the_rule_and_stands_in_its_familys_folder()
    {
        foreach (var rule in RuleCatalog.All)
        {
            var type = rule.GetType();
            var expected = string.Concat(rule.Info.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            $"{type.Namespace}.{type.Name}".ShouldBe($"DbQuality.Rules.Families.{rule.Info.Category}.{expected}");
            type.IsSealed.ShouldBeTrue(type.Name);
        }
    }

    [Fact]
    public void Ids_and_names_are_unique_and_descriptions_are_complete()
    {
        var infos = RuleCatalog.All.Select(rule => rule.Info).ToList();
        infos.Select(info => info.Id).ShouldBeUnique();
        infos.Select(info => info.Name).ShouldBeUnique();
        infos.ShouldAllBe(info => info.Summary.Length > 0 && !info.Summary.EndsWith('.') && !info.Summary.Contains('\n'));
        infos.ShouldAllBe(info => info.Rationale.Length > 80 && info.Rationale.EndsWith('.'));
    }

    private static async Task CompareAsync(string file, string text)
    {
        if (Writes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }
        File.Exists(file).ShouldBeTrue($"{file} is missing. Run build/rule-pages.");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n")
            .ShouldBe(text, "The page is stale. Run build/rule-pages.");
    }
}
