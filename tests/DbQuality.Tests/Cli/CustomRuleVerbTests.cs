using System.Text.Json;
using System.Text.RegularExpressions;
using DbQuality.Rules.Engine;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Rules.Custom;

namespace DbQuality.Tests.Cli;

/// <summary>A project's own rules on the command line.</summary>
[NeedsPostgres]
public sealed partial class CustomRuleVerbTests : IDisposable
{
    private const string Rule = """
        -- id: DBQ901
        -- name: no-money
        -- severity: warning
        -- summary: A column of type money.
        -- rationale: It rounds by the locale of the server.
        -- message: "Column {object} is of type money."
        select 'column' as kind, table_schema as schema, table_name as "table", column_name as "column"
        from information_schema.columns
        where data_type = 'money'
        """;

    private const string Bad = "-- expect: column public.Orders.price\ncreate table \"Orders\" (price money, \"Id\" int);\n";

    private readonly CustomRuleProject project = new();

    public CustomRuleVerbTests() => project.Write("standards/no_money.sql", Rule)
        .Write("standards/no_money.pass.sql", "create table orders (price numeric);")
        .Write("standards/no_money.fail.sql", Bad)
        .Write("standards/no_money.fix.sql", "alter table {schema}.{table} alter column {column} type numeric using {column}::numeric;")
        .Write("standards/no_money.rollback.sql", "alter table {schema}.{table} alter column {column} type money using {column}::money;");

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Rules_test_runs_pass_fail_fix_and_rollback()
    {
        var run = await TestAsync();
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldMatch("""
            ^PostgreSQL \d+\.\d+
              DBQ901 no-money
                pass: ok
                fail: ok, finds column public\.Orders\.price
                fix: ok
                rollback: ok

            Passed: 1 rule, 4 examples, 0 failed\.
            $
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("no_money.pass.sql", "create table t (price money);", "standards/no_money.pass.sql(1,1): error DBQ901: The rule should find nothing here, and finds column public.t.price. Column public.t.price is of type money.")]
    [InlineData("no_money.fail.sql", "create table t (price int);", "standards/no_money.fail.sql(1,1): error DBQ901: The rule should find something here, and finds nothing.")]
    [InlineData("no_money.fail.sql", "-- expect: column public.t.a\n-- expect: column public.t.b\ncreate table t (a money, c money);", "standards/no_money.fail.sql(1,1): error DBQ901: The rule finds column public.t.a, column public.t.c; expected is column public.t.a, column public.t.b.")]
    [InlineData("no_money.fail.sql", "create table t (\n  a monney);", "standards/no_money.fail.sql(2,5): error DBQ901: type \"monney\" does not exist")]
    [InlineData("no_money.fix.sql", "select 1;", "standards/no_money.fix.sql(1,1): error DBQ901: After the fix the rule should find nothing, and still finds column public.Orders.price.")]
    [InlineData("no_money.fix.sql", "alter table {tabel} add x int;", "standards/no_money.fix.sql(1,13): error DBQ901: The query returns no column for {tabel}. Did you mean {table}?")]
    [InlineData("no_money.fix.sql", "alter table {schema}.{table}\n  drop {column} {column};", "standards/no_money.fix.sql(2,17): error DBQ901: syntax error at or near \"price\"")]
    [InlineData("no_money.rollback.sql", "select 1;", "standards/no_money.rollback.sql(1,1): error DBQ901: After the rollback the rule should find what it found before the fix, column public.Orders.price, and finds nothing.")]
    public async Task An_example_that_does_not_hold_fails_at_its_place(string file, string text, string expected)
    {
        project.Write("standards/" + file, text);
        var run = await TestAsync();
        run.ExitCode.ShouldBe(1, run.Output + run.Error);
        run.Output.ShouldContain("\n" + expected);
        run.Output.ShouldContain($"\n    {file.Split('.')[1]}: failed\n");
        run.Output.ShouldContain(", 1 failed.\n");
    }

    [Fact]
    public async Task A_query_that_the_server_refuses_fails_its_examples_and_the_other_rules_are_tested()
    {
        project.Write("standards/a.sql", CustomRuleProject.Header.Replace("901", "902", StringComparison.Ordinal) + "select wrong").Write("standards/a.pass.sql", "");
        var run = await TestAsync();
        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldContain("standards/a.sql(5,8): error DBQ902: PostgreSQL refuses the rule's query: column \"wrong\" does not exist.");
        run.Output.ShouldContain("  DBQ901 no-money\n    pass: ok\n");
    }

    [Fact]
    public async Task A_rule_without_examples_is_told_and_fails_only_when_strict()
    {
        File.Delete(Path.Combine(project.Folder, "standards/no_money.pass.sql"));
        var run = await TestAsync();
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("\n    pass: there is no standards/no_money.pass.sql\n");
        run.Output.ShouldEndWith("\nPassed: 1 rule, 3 examples, 0 failed, 1 rule without both examples.\n");
        var strict = await TestAsync("--strict");
        strict.ExitCode.ShouldBe(1);
        strict.Output.ShouldContain("\n    pass: failed, there is no standards/no_money.pass.sql\n");
    }

    [Fact]
    public async Task Rules_test_takes_the_versions_extensions_and_settings_of_the_standards()
    {
        project.Write("standards.yaml", "custom_rules: standards/*.sql\ndatabase: { postgres: [14, 18], extensions: [citext], settings: { search_path: sales } }\n")
            .Write("standards/no_money.pass.sql", "create schema sales; create table t (a public.citext);")
            .Write("standards/no_money.fail.sql", "-- expect: column sales.t.a\ncreate schema sales; create table t (a money);");
        var run = await TestAsync();
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldMatch(@"^PostgreSQL 14\.\d+\n(.*\n){5}\nPostgreSQL 18\.\d+\n(.*\n){5}\nPassed: 1 rule, 8 examples, 0 failed\.\n$");
    }

    [Fact]
    public async Task Rules_test_without_rules_is_a_usage_error()
    {
        project.Write("standards.yaml", "version: 1\n");
        var run = await TestAsync();
        run.ShouldBe(new ToolRun(2, "", "dbquality: error DBQ010: There are no rules to test: standards.yaml has no custom_rules. Add them: custom_rules: [\"standards/*.sql\"].\n"));
    }

    [Fact]
    public async Task Explain_prints_a_rule_of_the_project_with_its_examples()
    {
        var run = await DbQualityTool.RunAsync("explain", "no-money", project.Folder);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("# DBQ901 no-money\n\nA column of type money.\n\nA rule of your own, in standards/no_money.sql. Severity: warning.\n\n## Why\n\nIt rounds by the locale of the server.\n\n");
        run.Output.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ShouldBe(["## Why", "## Message", "## Query", "## Flagged", "## Accepted", "## Fix", "## Rollback"]);
        (await DbQualityTool.RunAsync("explain", "no-mony", project.Folder)).Error.ShouldBe("dbquality: error DBQ010: There is no rule or error no-mony. Did you mean no-money?\n");
    }

    [Fact]
    public async Task Rules_list_has_the_rules_of_the_project_also_where_its_standards_name_a_rule_that_is_none()
    {
        project.Write("standards.yaml", "custom_rules: standards/*.sql\nrules: { no-mony: off }\n");
        var text = await DbQualityTool.RunAsync("rules", "list", project.Folder);
        text.Output.ShouldMatch(@"\nCustom\n  DBQ901  no-money +essential +fix  A column of type money\n");
        using var json = JsonDocument.Parse((await DbQualityTool.RunAsync("rules", "list", project.Folder, "--format", "json")).Output);
        var last = json.RootElement.EnumerateArray().Last();
        (last.GetProperty("id").GetString(), last.GetProperty("help").GetString()).ShouldBe(("DBQ901", "standards/no_money.sql"));
        json.RootElement.GetArrayLength().ShouldBe(RuleCatalog.All.Count + 1);
    }

    [Fact]
    public async Task The_example_of_the_page_holds_as_it_is_printed()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(project.Folder, "standards"))) File.Delete(file);
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs/custom-rules.md"), TestContext.Current.CancellationToken);
        var printed = PrintedFile().Matches(page.ReplaceLineEndings("\n"));
        foreach (Match file in printed) project.Write(file.Groups["path"].Value, file.Groups["text"].Value);
        printed.Count.ShouldBe(5);
        var run = await TestAsync("--strict");
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldEndWith("\nPassed: 1 rule, 4 examples, 0 failed.\n");
    }

    [GeneratedRegex(@"\n`(?<path>standards/[\w.]+)`[^\n]*:\n\n```sql\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex PrintedFile();

    private Task<ToolRun> TestAsync(params string[] options) => DbQualityTool.RunAsync(["rules", "test", project.Folder, "--verbosity", "quiet", .. options]);
}
