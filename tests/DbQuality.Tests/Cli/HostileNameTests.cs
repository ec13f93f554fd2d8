using System.Text.Json;
using System.Text.RegularExpressions;
using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Text;
using DbQuality.Text;

namespace DbQuality.Tests.Cli;

/// <summary>Names of objects, scripts and rules that mean something to a terminal, a log, SQL, YAML or MSBuild are shown by every output, and obeyed by none.</summary>
[NeedsPostgres]
public sealed partial class HostileNameTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dbq-hostile-").FullName;

    public HostileNameTests()
    {
        // One schema for each name, with an object of each kind in it that bears the name too.
        foreach (var (name, index) in NastyNames.All.Select((name, index) => (name, index)))
            Write($"migrations/{index:0000}_objects.sql", Objects(name));
        // File names cannot hold a slash.
        Write("migrations/9000_file\n(1,1): error DBQ999: it\e[2J\u202e.sql", "create table file_of_that_name (title text);");
        Write("migrations/9001_folder\n\e[31m/0001_x.sql", "create table folder_of_that_name (title text);");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_report_shows_them_on_one_line_each_and_holds_no_control_character()
    {
        var text = await DbQualityTool.RunAsync("check", folder, "--profile", "strict", "--fail-on", "never");
        text.ExitCode.ShouldBe(0, text.Error);
        ShouldBePlain(text);
        var findings = text.Output.Split("\n\nChecked ")[0];
        foreach (var line in findings.Split('\n').Where(line => line.Length > 0)) Finding().IsMatch(line).ShouldBeTrue(line);

        using var json = JsonDocument.Parse((await DbQualityTool.RunAsync("check", folder, "--profile", "strict", "--fail-on", "never", "--format", "json")).Output);
        var objects = json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("object")).ToList();
        // A program gets the very name.
        foreach (var name in NastyNames.All) objects.ShouldContain(subject => subject.GetProperty("name").GetString() == name, name);
        json.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(findings.Split('\n').Count(line => line.Length > 0));

        var records = await DbQualityTool.RunAsync("check", folder, "--profile", "strict", "--fail-on", "never", "--format", "msbuild");
        ShouldBePlain(records);
        var lines = records.Output.TrimEnd('\n').Split('\n');
        lines.ShouldAllBe(line => Record().IsMatch(line));
        lines.Count(line => line.StartsWith("finding\t", StringComparison.Ordinal)).ShouldBe(objects.Count);
        JsonDocument.Parse((await DbQualityTool.RunAsync("check", folder, "--profile", "strict", "--fail-on", "never", "--format", "sarif")).Output).Dispose();
    }

    [Fact]
    public async Task Init_and_baseline_write_YAML_that_says_nothing_but_what_it_would_say_of_other_names()
    {
        var run = await DbQualityTool.RunAsync("init", folder);
        run.ExitCode.ShouldBe(0, run.Error);
        ShouldBePlain(run);
        var standards = Read("standards.yaml");
        NastyNames.IsPlain(standards).ShouldBeTrue();
        foreach (var line in standards.Split('\n').Where(line => line.Length > 0)) YamlLine().IsMatch(line).ShouldBeTrue(line);

        var baseline = await DbQualityTool.RunAsync("baseline", folder);
        baseline.ExitCode.ShouldBe(0, baseline.Error);
        NastyNames.IsPlain(Read("standards.baseline.yaml")).ShouldBeTrue();
        // Both are read again as they were meant.
        var check = await DbQualityTool.RunAsync("check", folder);
        check.ExitCode.ShouldBe(0, check.Output + check.Error);
        ShouldBePlain(await DbQualityTool.RunAsync("docs", "standards", folder));
    }

    [Fact]
    public async Task A_script_that_fails_says_so_on_one_line_and_not_at_any_length()
    {
        Write("migrations/9999_fails.sql", "do $$ begin raise exception E'one\\ntwo(1,1): error DBQ998: three\\r\\x1b[2J\\x1b]0;t\\x07\\u202e %', repeat('x', 20000000); end $$;");
        foreach (var format in new[] { "text", "msbuild" })
        {
            var run = await DbQualityTool.RunAsync("check", folder, "--profile", "essential", "--format", format);
            ShouldBePlain(run);
            run.Output.ShouldContain(" more characters");
            run.Output.Length.ShouldBeLessThan(1_000_000);
            run.Output.Split('\n').ShouldNotContain(line => line.StartsWith("two", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_fix_writes_scripts_in_which_no_name_is_a_statement_and_runs_them()
    {
        // Not all names: each is mended by several scripts.
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "migrations")).Where(file => !KeptScript().IsMatch(Path.GetFileName(file)))) File.Delete(file);
        var dry = await DbQualityTool.RunAsync("fix", folder, "--profile", "strict", "--dry-run");
        ShouldBePlain(dry);
        var run = await DbQualityTool.RunAsync("fix", folder, "--profile", "strict");
        run.ExitCode.ShouldBeOneOf([0, 1], run.Error);
        ShouldBePlain(run);
        run.Output.ShouldContain("proven on PostgreSQL");

        var scripts = Directory.GetFiles(folder, "*.sql", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).StartsWith("-- ", StringComparison.Ordinal)).ToList();
        scripts.Count.ShouldBeGreaterThan(20);
        foreach (var script in scripts)
        {
            var sql = await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken);
            NastyNames.IsPlain(sql).ShouldBeTrue(sql);
            // Neither to who parses it nor to who reads it line by line, where delete_from_victims is a name.
            sql.Split('\n').ShouldNotContain(line => line.TrimStart().StartsWith("delete ", StringComparison.Ordinal), sql);
            StatementReader.Read(new SourceText("", sql)).Statements.ShouldNotContain(statement => statement.Command == "DELETE", sql);
        }
    }

    [Fact]
    public async Task The_texts_of_a_rule_of_the_teams_own_are_text_everywhere()
    {
        Write("standards.yaml", "version: 1\ncustom_rules: [\"rules/*.sql\"]\nwaivers:\n  - { rule: DBQ202, object: \"*\", reason: \"because\\e[2J\\n- <script>\\u202e | x\" }\n");
        Write("rules/nasty.sql", """"
            -- id: DBQ901
            -- name: nasty
            -- severity: warning
            -- summary: "A\e[31m | summary\nwith <script> and [x](http://evil.example)"
            -- message: "It is {object}\e[2J\nsecond(1,1): error DBQ997: line"
            select 'table' as kind, nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace where relname = E'red\e[31m'
            """".Replace("E'red\\e[31m'", "E'red\\x1b[31m'", StringComparison.Ordinal));
        foreach (var arguments in new[] { "check", "explain DBQ901", "rules list", "rules list --format markdown", "docs standards" })
        {
            var words = arguments.Split(' ').ToList();
            words.Insert(words[0] is "check" ? 1 : 2, folder);
            var run = await DbQualityTool.RunAsync([.. words]);
            run.ExitCode.ShouldBeOneOf([0, 1], run.Error);
            ShouldBePlain(run);
            run.Output.Split('\n').ShouldNotContain(line => line.StartsWith("second(", StringComparison.Ordinal) || line.StartsWith("- <script>", StringComparison.Ordinal));
        }
    }

    private static string Objects(string name)
    {
        // As a script writes it: raw, in double quotes.
        var (quoted, literal) = ($"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", SqlText.Literal(name));
        return $"""
            create schema {quoted};
            create table {quoted}.{quoted} (id int, {quoted} text default {literal}, created timestamp, code varchar(10), constraint {quoted} check (code <> {literal}));
            create index on {quoted}.{quoted} ({quoted});
            create table {quoted}.keyed (id uuid primary key default gen_random_uuid());
            create table {quoted}.refers (id uuid primary key default gen_random_uuid(), {quoted} uuid references {quoted}.keyed);
            create view {quoted}.{SqlName.Quote("v" + Shorter(name))} as select {quoted} from {quoted}.{quoted};
            create function {quoted}.{quoted}() returns int language sql security definer as 'select 1';
            create type {quoted}.{SqlName.Quote("t" + Shorter(name))} as enum ({literal}, 'b');
            create policy {quoted} on {quoted}.keyed using (true);
            create function {quoted}.touch() returns trigger language plpgsql as 'begin return new; end';
            create trigger {quoted} before update on {quoted}.{quoted} for each row execute function {quoted}.touch();
            create sequence {quoted}.{SqlName.Quote("s" + Shorter(name))};
            comment on table {quoted}.{quoted} is {literal};
            do $do$ begin raise notice '%', {literal}; end $do$;
            """;
    }

    /// <summary>With a letter before it, it still fits.</summary>
    private static string Shorter(string name) => name[..^(char.IsLowSurrogate(name[^1]) ? 2 : 1)];

    private static void ShouldBePlain(ToolRun run)
    {
        NastyNames.IsPlain(run.Output).ShouldBeTrue(run.Output);
        NastyNames.IsPlain(run.Error).ShouldBeTrue(run.Error);
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex(@"^[^\n]*(\(\d+,\d+\)|dbquality): (error|warning|info) [A-Z]+\d+: ")]
    private static partial Regex Finding();

    [GeneratedRegex(@"^(finding\t(error|warning|info)\tDBQ\d+\t(\S*)\t[^\t]*(\t\d+){4}\t[^\t]+|message\t\w+\t[^\t]*|closing\t[^\t]*\t[^\t]*|depends\t[^\t]*|until\t\S+|once|verdict\t\w+)$")]
    private static partial Regex Record();

    [GeneratedRegex(@"^ *(#|[a-z_-]+:( |$)|- [a-z_{""]|""[^""]*"": ).*$")]
    private static partial Regex YamlLine();

    [GeneratedRegex("^00(00|01|04|12|14|15)_|^900")]
    private static partial Regex KeptScript();
}
