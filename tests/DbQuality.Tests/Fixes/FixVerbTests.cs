using System.Text;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Fixes;

/// <summary><c>dbquality fix</c> as users run it.</summary>
[NeedsPostgres]
public sealed class FixVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dbq-fix-").FullName;

    public FixVerbTests()
    {
        Write("standards.yaml", "version: 1\nprofile: essential\n");
        Write("migrations/V7__tasks.sql", """
            create table users (id bigint generated always as identity primary key);
            create table tasks (id bigint generated always as identity primary key, user_id bigint not null references users);
            create table logs (user_id bigint not null references users, line text);
            """);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_the_scripts_bring_about_is_told_apart_from_what_the_project_had_with_what_brings_it_about()
    {
        Write("standards.yaml", """
            version: 1
            rules: { table-too-narrow: warning }
            waivers:
              - { rule: table-too-narrow, object: public.note, reason: the key is all that there is }
            """);
        Write("migrations/V7__tasks.sql", """
            create table note (id bigint generated always as identity primary key);
            create table tag_pairs (id bigint generated always as identity primary key);
            comment on table note is 'What somebody wrote down.';
            comment on table tag_pairs is 'What belongs together.';
            """);
        var run = await DbQualityTool.RunAsync("fix", folder);
        run.ExitCode.ShouldBe(0, run.Error);
        var told = run.Output[run.Output.IndexOf("\nNot mended:", StringComparison.Ordinal)..];
        told.ShouldBe("""

            Not mended:
              warning DBQ225 table-too-narrow: public.tag_pairs
                No migration mends it: see the messages of dbquality check, and docs/rules/DBQ225.md.

            Not there yet, and left by these scripts:
              warning DBQ225 table-too-narrow: public.notes
                Table public.notes has a single column, which says little about what it holds. Give it what its rows are about, count it among the lookup tables, or drop it.
                Mending DBQ101 public.note brings it about.
              warning DBQ021 waiver-unused: DBQ225 public.note
                The waiver of DBQ225 for public.note waives nothing, and would hide a new violation. Remove it.

            """.ReplaceLineEndings("\n") + told[told.LastIndexOf("Wrote ", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task What_the_baseline_accepts_is_counted_and_left()
    {
        (await DbQualityTool.RunAsync("baseline", folder)).ExitCode.ShouldBe(0);
        var run = await DbQualityTool.RunAsync("fix", folder, "--dry-run");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldMatch(@"There is nothing to mend but what the baseline accepts: \d+ findings?\. Take the entries out of it that are to be mended\.");
    }

    [Fact]
    public async Task A_dry_run_prints_a_diff_and_writes_nothing()
    {
        var run = await DbQualityTool.RunAsync("fix", folder, "--dry-run", "--object", "tasks");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("""
            --- /dev/null
            +++ b/migrations/V8__tasks_index_user_id.sql
            @@ -0,0 +1,5 @@
            +-- DBQ301 foreign-key-without-index: public.tasks.tasks_user_id_fkey
            +-- Written by dbquality fix. Taken back by rollback/V8__tasks_index_user_id.sql
            +
            +drop index concurrently if exists public.tasks_user_id_idx;
            +create index concurrently tasks_user_id_idx on public.tasks (user_id);
            --- /dev/null
            +++ b/rollback/V8__tasks_index_user_id.sql
            """.ReplaceLineEndings("\n"));
        Files().ShouldBe(["migrations/V7__tasks.sql", "standards.yaml"]);
    }

    [Fact]
    public async Task What_has_no_one_answer_is_listed_and_makes_the_exit_code_1()
    {
        var run = await DbQualityTool.RunAsync("fix", folder);
        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldContain("error DBQ202 primary-key-missing: public.logs");
        Files().ShouldBe(
        [
            "migrations/V7__tasks.sql", "migrations/V8__tasks_index_user_id.sql", "migrations/V9__logs_index_user_id.sql",
            "rollback/V8__tasks_index_user_id.sql", "rollback/V9__logs_index_user_id.sql", "standards.yaml",
        ]);
    }

    [Fact]
    public async Task A_folder_for_review_keeps_the_migrations_as_they_are()
    {
        var run = await DbQualityTool.RunAsync("fix", folder, "--rule", "DBQ301", "--review", Path.Combine(folder, "proposed"));
        run.ExitCode.ShouldBe(0, run.Error);
        Files().ShouldContain("proposed/V8__tasks_index_user_id.sql");
        Files().ShouldContain("proposed/rollback/V8__tasks_index_user_id.sql");
        Files().Count(file => file.StartsWith("migrations/", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_stage_with_transactions_is_refused_what_cannot_run_in_one()
    {
        Write("standards.yaml", "version: 1\nprofile: essential\nmigrations: { transaction: script }\n");
        var run = await DbQualityTool.RunAsync("fix", folder, "--rule", "DBQ301");
        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldContain("It does not run: DROP INDEX of this form cannot run inside a transaction");
        run.Output.ShouldEndWith("Nothing was written.\n");
    }

    [Fact]
    public async Task Migrations_that_do_not_run_are_told_at_their_line()
    {
        Write("migrations/V8__broken.sql", "create table t (\n  id bigint primary key,\n  nothing nosuchtype);");
        var run = await DbQualityTool.RunAsync("fix", folder);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("migrations/V8__broken.sql(3,11): error DBQ701");
    }

    /// <summary>See <see cref="FixFilesTests"/> for each moment while files appear.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task A_run_that_is_killed_leaves_whole_files_only_and_the_next_one_goes_on(int files)
    {
        var tables = Enumerable.Range(0, 40).Select(i => $"create table t{i} (id bigint generated always as identity primary key, user_id bigint not null references users);");
        File.Delete(Path.Combine(folder, "migrations/V7__tasks.sql"));
        Write("migrations/0001_all.sql", string.Join('\n', tables.Prepend("create table users (id bigint generated always as identity primary key);")));
        var mine = Files();
        var whole = (await DbQualityTool.RunAsync("fix", folder, "--rule", "DBQ301", "--dry-run")).Output;

        using var process = DbQualityTool.Start(new Dictionary<string, string>(), "fix", folder, "--rule", "DBQ301");
        await Until.TrueAsync(() => process.HasExited || Files().Count >= mine.Count + files);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        var scripts = Files().Except(mine).ToList();
        foreach (var script in scripts) whole.ShouldContain(Added(script, File.ReadAllText(Path.Combine(folder, script))));
        foreach (var migration in scripts.Where(script => script.StartsWith("migrations/", StringComparison.Ordinal)))
            scripts.ShouldContain(migration.Replace("migrations/", "rollback/", StringComparison.Ordinal));

        (await DbQualityTool.RunAsync("fix", folder, "--rule", "DBQ301")).ExitCode.ShouldBe(0);
        Files().Count.ShouldBe(mine.Count + (2 * 40));
    }

    private static string Added(string path, string text)
    {
        var lines = text.Split('\n')[..^1];
        var diff = new StringBuilder($"+++ b/{path}\n@@ -0,0 +1,{lines.Length} @@\n");
        foreach (var line in lines) diff.Append('+').Append(line).Append('\n');
        return diff.ToString();
    }

    /// <summary>All of them, hidden ones too.</summary>
    private List<string> Files() =>
    [
        .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
