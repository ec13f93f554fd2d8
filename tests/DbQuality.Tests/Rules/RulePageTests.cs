using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Rules;

/// <summary>
/// A rule is a class, a page, and examples under the same id; its id is given out for good.
/// </summary>
[WritesFiles]
public sealed class RulePageTests
{
    public static IEnumerable<TheoryDataRow<string>> Rules => RuleCatalog.All.Select(rule => new TheoryDataRow<string>(rule.Info.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rules_page_says_what_the_rule_and_its_examples_say(string id)
    {
        var info = RuleCatalog.Find(id)!.Info;
        GeneratedFile.ShouldHold(RulePage.FileOf(info), RulePage.Render(info, [.. RuleExamples.Of(id)]));
    }

    [Fact]
    public void The_list_of_pages_holds_every_rule() =>
        GeneratedFile.ShouldHold(RulePage.IndexFile, RulePage.RenderIndex(RuleCatalog.All.Select(rule => rule.Info)));

    [Fact]
    public void The_list_of_ids_that_were_given_out_holds_every_rule()
    {
        var file = Repository.PathOf("src/DbQuality/Rules/Engine/catalogue.txt");
        var lines = File.ReadAllLines(file);
        var ids = lines.Skip(1).Union(RuleCatalog.All.Select(rule => $"{rule.Info.Id} {rule.Info.Name}")).Order(StringComparer.Ordinal);
        GeneratedFile.ShouldHold(file, string.Concat(ids.Prepend(lines[0]).Select(line => line + "\n")));
    }

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
}
