using System.Text.Json.Nodes;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Standards.Schema;

/// <summary>
/// The schema and the reader say the same of every file: of each that the reader's tests read or refuse, of this repository's
/// own, and of every key of a full file with every kind of wrong value. JsonSchema.Net judges for the schema. What stands in a
/// file's YAML alone (a number spelled 60.0, a tag, a second document) is gone before a schema sees it.
/// </summary>
[NeedsTime]
public sealed class SchemaAgreementTests
{
    private const string UnknownRule = "Unknown rule";

    /// <summary>What the reader refuses and no JSON Schema can express, by the reader's own words.</summary>
    private static readonly (string Words, string Because)[] Inexpressible =
    [
        ("is stated twice", "a key that stands twice in a list of one-key mappings: a schema cannot compare the keys of different items"),
        ("is set twice", "a rule by its id and again by its name: a schema does not know that two keys mean the same"),
        ("leaves unchecked", "a protected schema that database.schemas leaves out: a schema cannot compare two lists of a file"),
        ("as database.prefix_length has it", "a prefix longer than the file's own prefix_length: a schema does not measure one key by the value of another"),
        ("a day of the calendar", "the 30th of February: a schema has no calendar, only the shape of a date"),
        (UnknownRule, "names of the team's own rules, where custom_rules names files: a schema does not read other files"),
        ("is no type: ", "which types of several words PostgreSQL has, and which take a length: a schema sees the outer shape of a type only"),
    ];

    [Fact]
    public void Every_file_of_the_readers_tests_and_of_this_repository_is_judged_alike()
    {
        ReaderCases.ForgottenTheories().ShouldBeEmpty();
        var (theories, literals, own) = (ReaderCases.OfTheories().ToList(), ReaderCases.OfLiterals().ToList(), ReaderCases.OfTheRepository().ToList());
        (theories.Count, literals.Count, own.Count).ShouldSatisfyAllConditions(
            counts => counts.Item1.ShouldBeGreaterThan(100), counts => counts.Item2.ShouldBeGreaterThan(5), counts => counts.Item3.ShouldBeGreaterThan(50));
        // A rule of a later version: its options are anybody's guess.
        var later = RuleCatalog.Vocabulary.Rules.Where(rule => rule.Options is null).SelectMany(rule => new[] { "{ anything: [a] }", "off", "on", "{ anything: }" }, (rule, value) => $"rules: {{ {rule.Id}: {value} }}");
        ShouldAgree([.. theories, .. literals, .. own, .. later, ExampleTests.Example, FullDocuments.Mappings, FullDocuments.Lists, FullDocuments.Empty, ""]);
    }

    [Theory]
    [InlineData(FullDocuments.Mappings)]
    [InlineData(FullDocuments.Lists)]
    [InlineData(FullDocuments.Empty)]
    public void Every_key_with_every_kind_of_value_is_judged_alike(string full)
    {
        Refusal(full).ShouldBeNull();
        var mutants = Mutations.Of(YamlJson.Of(full)!).Distinct().ToList();
        mutants.Count.ShouldBeGreaterThan(400);
        ShouldAgree(mutants);
    }

    [Fact]
    public void What_a_schema_cannot_express_is_a_mistake_of_the_readers_tests()
    {
        var refusals = ReaderCases.OfTheories().Select(Refusal).OfType<string>().ToList();
        Inexpressible.ShouldAllBe(mistake => refusals.Any(refusal => refusal.Contains(mistake.Words, StringComparison.Ordinal)) && mistake.Because.Length > 0);
    }

    [Fact]
    public void The_full_file_states_every_key_that_the_reader_knows()
    {
        var full = YamlJson.Of(FullDocuments.Mappings)!;
        var seen = 0;
        foreach (var path in Mutations.Paths(JsonNode.Parse(full), []))
        {
            var document = JsonNode.Parse(full)!;
            var node = path.Aggregate(document, (inner, step) => step is int index ? inner[index]! : inner[(string)step]!);
            if (node is not JsonObject map) continue;
            var stated = map.Select(entry => entry.Key).ToList();
            map["zzzzzzzz"] = "zzz";
            var refusal = Refusal(document.ToJsonString());
            if (refusal?.Split("Valid keys: ") is not [_, var valid]) continue;
            // A stage that is written out names itself; a column of the short form is its own key; a policy for one command has one clause.
            if (path is [.., "policies", "*", > 0] or [.., "*", 1] or [.., "*", 2]) continue;
            valid.TrimEnd('.').Split(", ").ShouldBe(stated, ignoreOrder: true, customMessage: string.Join('.', path));
            seen++;
        }
        seen.ShouldBe(13);
    }

    [Fact]
    public void Every_key_of_the_schema_is_stated_by_a_full_file_and_has_a_text()
    {
        var schema = JsonNode.Parse(File.ReadAllText(SchemaFile.Path))!;
        var stated = new[] { FullDocuments.Mappings, FullDocuments.Lists }.SelectMany(full => Mutations.Paths(JsonNode.Parse(YamlJson.Of(full)!), []))
            .Where(path => path.Count > 0).Select(path => path[^1].ToString()).ToHashSet();
        var keys = Mutations.Paths(schema, []).Where(path => path is [.., "properties", string] && !path.Contains("if") && !path.Contains("then") || path is ["properties", string]).ToList();
        foreach (var path in keys)
        {
            var property = path.Aggregate(schema, (inner, step) => step is int index ? inner[index]! : inner[(string)step]!);
            // Rules and their options come from their own descriptions.
            if (path is ["definitions", "rules" or "laterRule", ..] || path is ["definitions", string name, ..] && name.StartsWith("DBQ", StringComparison.Ordinal)) continue;
            stated.ShouldContain((string)path[^1], string.Join('/', path));
            ((string?)property["description"]).ShouldNotBeNullOrEmpty(string.Join('/', path));
        }
        keys.Count.ShouldBeGreaterThan(60);
    }

    private static void ShouldAgree(IReadOnlyList<string> files)
    {
        var judged = files.Select(file => (File: file, Json: YamlJson.Of(file))).Where(file => file.Json is not null).ToList();
        var judge = new SchemaJudge(SchemaFile.Path);
        var disagreements = judged.Select(file => Disagreement(judge, file.File, file.Json!)).OfType<string>().ToList();
        disagreements.ShouldBeEmpty($"{disagreements.Count} of {judged.Count}");
    }

    private static string? Disagreement(SchemaJudge judge, string file, string json)
    {
        var (refusal, taken) = (Refusal(file), judge.Takes(json));
        if (refusal is null) return taken ? null : $"The reader takes it, the schema says {judge.Errors(json)}: {file}";
        return !taken || Inexpressible.Any(mistake => refusal.Contains(mistake.Words, StringComparison.Ordinal) && (mistake.Words != UnknownRule || file.Contains("custom_rules", StringComparison.Ordinal)))
            ? null
            : $"The schema takes it, the reader says {refusal}: {file}";
    }

    private static string? Refusal(string yaml)
    {
        try
        {
            StandardsReader.Parse(yaml, "standards.yaml", RuleCatalog.Vocabulary);
            return null;
        }
        catch (GateException refused)
        {
            return refused.Message;
        }
    }
}
