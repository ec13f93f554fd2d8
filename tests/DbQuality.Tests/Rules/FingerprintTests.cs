using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Rules;

/// <summary>What makes a violation the same one in the next run, and what makes it another.</summary>
[NeedsPostgres]
public sealed class FingerprintTests(EverythingDatabases databases) : IClassFixture<EverythingDatabases>
{
    private const string EveryPolicy = """
        profile: strict
        database:
          required_columns: [id: uuid, created_at: timestamptz]
          delete_strategy: { default: soft }
          primary_key: { types: [uuid], default: required }
          row_level_security: { schemas: [public, app], policies: { "*": [{ name: stated, for: select, using: "true" }] } }
        """;

    [Fact]
    public async Task Every_version_gives_the_same_fingerprints()
    {
        var oldest = await JudgeAsync(14);
        oldest.Count.ShouldBeGreaterThan(150);
        foreach (var version in (int[])[15, 16, 17, 18])
        {
            var newer = await JudgeAsync(version);
            var common = oldest.Keys.Intersect(newer.Keys).ToList();
            common.Count.ShouldBeGreaterThan(oldest.Count * 9 / 10);
            common.Where(finding => oldest[finding] != newer[finding]).ShouldBeEmpty($"on {version}");
        }
    }

    [Theory]
    [InlineData("DBQ202", "create table notes (body text);", "-- Notes.\n\nCREATE   TABLE notes (\n  body text, /* more */ at date);")]
    [InlineData("DBQ206", "create table notes (id uuid primary key, at timestamp);", "create table notes (id uuid primary key); alter table notes add at timestamp;")]
    [InlineData("DBQ411",
        "create function one() returns int language plpgsql as $$ begin return 1; end $$;",
        "create function one() returns int language plpgsql as $x$\nbegin\n  -- The one.\n  RETURN 1;\nend $x$;")]
    [InlineData("DBQ601",
        "create table notes (id uuid primary key, body text);\n-- script: 2.sql\ncreate index notes_body on notes (body);",
        "create table notes (id uuid primary key, body text);\n-- script: 2.sql\ncreate table tags (id uuid primary key);\n-- script: 3.sql\n\n-- By its text.\ncreate index  notes_body\n  on notes (body);")]
    public async Task Lines_comments_white_space_and_other_scripts_do_not_count(string rule, string sql, string written)
    {
        var prints = await PrintsAsync(rule, sql);
        prints.ShouldHaveSingleItem();
        (await PrintsAsync(rule, written)).ShouldBe(prints);
    }

    [Theory]
    [InlineData("DBQ206", "create table notes (id uuid primary key, at timestamp);", "create table notes (id uuid primary key, at timestamp not null);")]
    [InlineData("DBQ206", "create table notes (id uuid primary key, at timestamp);", "create table notes (id uuid primary key, made timestamp);")]
    [InlineData("DBQ202", "create table notes (body text);", "create schema app; create table app.notes (body text);")]
    [InlineData("DBQ411",
        "create function one() returns int language plpgsql as $$ begin return 1; end $$;",
        "create function one() returns int language plpgsql as $$ begin return '1'; end $$;")]
    [InlineData("DBQ411",
        "create function one() returns int language plpgsql as $$ begin return 1; end $$;",
        "create function one(a int) returns int language plpgsql as $$ begin return 1; end $$;")]
    [InlineData("DBQ414", "create table notes (id uuid primary key); grant select on notes to public;", "create table notes (id uuid primary key); grant insert on notes to public;")]
    [InlineData("DBQ602",
        "create table notes (id int primary key);\n-- script: 2.sql\nalter table notes alter id type bigint;",
        "create table notes (id int primary key);\n-- script: 2.sql\nalter table notes alter id type numeric;")]
    public async Task Another_definition_name_statement_or_extent_is_another_violation(string rule, string sql, string other)
    {
        var prints = await PrintsAsync(rule, sql);
        prints.ShouldHaveSingleItem();
        (await PrintsAsync(rule, other)).ShouldHaveSingleItem().ShouldNotBe(prints[0]);
    }

    [Fact]
    public async Task What_is_missing_in_one_table_is_told_apart()
    {
        const string standards = "database: { required_columns: [id: uuid, made_at: timestamptz, seen_at: timestamptz] }";
        var three = await PrintsAsync("DBQ201", "create table notes (body text);", standards);
        (three.Count, three.Distinct().Count()).ShouldBe((3, 3));
        var two = await PrintsAsync("DBQ201", "create table notes (id uuid not null, body text);", standards);
        three.Intersect(two).Count().ShouldBe(2);
        var wrong = await PrintsAsync("DBQ201", "create table notes (id int not null, made_at timestamptz not null, seen_at timestamptz not null);", standards);
        three.ShouldNotContain(wrong.ShouldHaveSingleItem());
    }

    private static async Task<List<string>> PrintsAsync(string rule, string sql, string standards = "")
    {
        var example = new RuleExample(rule, "made up", "", standards, sql, []);
        var findings = (await RuleExampleRun.RunAsync(example, 0, TestContext.Current.CancellationToken)).Findings;
        return [.. findings.Select(finding => finding.Fingerprint)];
    }

    /// <summary>Fingerprints by what they are of.</summary>
    private async Task<Dictionary<string, string>> JudgeAsync(int version)
    {
        var standards = StandardsReader.Parse(EveryPolicy, "standards.yaml", RuleCatalog.Vocabulary);
        var context = new RuleContext { Standards = standards, Catalog = await databases.ReadAsync(version), Observations = Observations.None };
        var verdict = RuleEngine.Judge(context, new RuleSelection { Today = EngineFixture.Today });
        return verdict.Findings.GroupBy(finding => $"{finding.Rule.Id} {finding.Object.Kind} {finding.Object.Identity} {finding.Discriminator}", StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => string.Join(' ', same.Select(finding => finding.Fingerprint)), StringComparer.Ordinal);
    }
}
