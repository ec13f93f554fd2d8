using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;

namespace DbQuality.Tests.Cli;

/// <summary><c>dbquality baseline</c>, and <c>check</c> with what it wrote.</summary>
[NeedsPostgres]
public sealed class BaselineVerbTests : IDisposable
{
    private const string Name = "standards.baseline.yaml";

    private readonly ProjectFolder project = new ProjectFolder().Write("migrations/0001.sql", "create table notes (body text not null, written timestamp not null);\n");

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Accepts_what_is_there_so_that_what_is_new_blocks_and_what_is_fixed_must_go()
    {
        var first = await BaselineAsync();
        (first.ExitCode, first.Output).ShouldBe((0, $"Wrote {Shown()}: 3 violations.\n"), first.Error);
        var text = File.ReadAllText(Path.Combine(project.Directory, Name));
        text.ShouldStartWith("# What was there when the standards came. ");
        text[text.IndexOf("violations:", StringComparison.Ordinal)..].ShouldMatch("""
            ^violations:
              # timestamp-suffix: .*\.
            """.ReplaceLineEndings("\n").TrimEnd());
        Lines(text).ShouldBe(["DBQ104 public.notes.written", "DBQ202 public.notes", "DBQ206 public.notes.written"]);

        var green = await CheckAsync();
        green.ExitCode.ShouldBe(0, green.Output);
        green.Output.ShouldContain("\nAccepted 3 findings of the baseline.\n");
        green.Output.ShouldContain("\nPassed: 0 errors, 0 warnings, 3 in the baseline in ");

        // Comments and lines do not count; another column of the baselined table does, at its own line.
        project.Write("migrations/0001.sql", "-- Notes.\n\ncreate table notes (\n  body text not null, -- what it says\n  written timestamp not null\n);\n");
        project.Write("migrations/0002.sql", "create table tags (id uuid primary key);\nalter table notes add column seen timestamp;\n");
        var red = await CheckAsync("--rule", "DBQ206", "--rule", "DBQ202");
        red.ExitCode.ShouldBe(1);
        red.Output.ShouldStartWith("migrations/0002.sql(2,19): error DBQ206: ");
        red.Output.ShouldContain("\nBlocked: 1 error, 0 warnings, 2 in the baseline in ");

        // The key is there now: its entry must go.
        project.Write("migrations/0001.sql", "create table notes (body text primary key, written timestamp not null);\n").Write("migrations/0002.sql", "");
        var stale = await CheckAsync();
        stale.ExitCode.ShouldBe(1);
        stale.Output.ShouldContain($"{Name}(8,5): error DBQ024: The baseline's DBQ202 of public.notes is fixed, and its entry would accept the next one. Remove it: dbquality baseline --prune.\n");
        var pruned = await BaselineAsync("--prune");
        (pruned.ExitCode, pruned.Output).ShouldBe((0, $"Wrote {Shown()}: 2 violations.\nRemoved 1 entry of what is fixed.\n"));
        File.ReadAllText(Path.Combine(project.Directory, Name)).Split('\n').ShouldBe(text.Split('\n').Where((_, line) => line is not (6 or 7)));
        (await CheckAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task An_entry_follows_its_object_when_a_script_renames_it()
    {
        project.Write("migrations/0001.sql", "create table notes (body text not null, written timestamp not null, \"topicId\" bigint);\ncreate index on notes (body);\ncreate index on notes (body);\n");
        await BaselineAsync();
        var accepted = (await CheckAsync()).Output;
        accepted.ShouldContain("Passed: 0 errors, 0 warnings");

        // The table has another name and schema, a column and an index another name: what was accepted of them is the same as before.
        project.Write("migrations/0002.sql", """
            create schema office;
            alter table notes rename to jottings;
            alter table jottings set schema office;
            alter table office.jottings rename column written to noted;
            alter index office.notes_body_idx1 rename to jottings_body_again;
            """);
        string[] rules = ["--rule", "DBQ102", "--rule", "DBQ104", "--rule", "DBQ202", "--rule", "DBQ206", "--rule", "DBQ303"];
        var renamed = await CheckAsync([.. rules, "--rule", "DBQ024"]);
        var found = renamed.Output.Split('\n').Where(line => line.Contains("DBQ", StringComparison.Ordinal)).ToList();
        // The column is called otherwise, so what is wrong with its name is another matter; the name of the other column is what it was.
        found.Count(line => line.Contains("error DBQ104", StringComparison.Ordinal) || line.Contains("warning DBQ104", StringComparison.Ordinal)).ShouldBe(1, renamed.Output);
        found.ShouldNotContain(line => line.Contains("DBQ102") || line.Contains("DBQ202") || line.Contains("DBQ206") || line.Contains("DBQ303"));

        // A new table of the old name has the entry, as it always had; the other one counts.
        project.Write("migrations/0003.sql", "create table notes (body text not null);");
        (await CheckAsync(rules)).Output.ShouldContain("DBQ202: Table office.jottings has no primary key");
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_and_an_existing_file_is_not_touched()
    {
        await BaselineAsync();
        var file = new FileInfo(Path.Combine(project.Directory, Name));
        var (bytes, time) = (File.ReadAllBytes(file.FullName), file.LastWriteTimeUtc);
        var again = await BaselineAsync();
        (again.ExitCode, again.Output).ShouldBe((0, $"Nothing to change in {Shown()}: 3 violations.\n"));
        file.Refresh();
        file.LastWriteTimeUtc.ShouldBe(time);
        file.Delete();
        await BaselineAsync();
        File.ReadAllBytes(file.FullName).ShouldBe(bytes);
        Directory.GetFiles(project.Directory).Select(Path.GetFileName).ShouldBe([Name]);
    }

    [Fact]
    public async Task An_existing_file_grows_only_when_asked_and_keeps_what_people_wrote_in_it()
    {
        await BaselineAsync("--rule", "DBQ202");
        var file = Path.Combine(project.Directory, Name);
        var text = File.ReadAllText(file).Replace("  # primary-key-missing: ", "  # Goes with the old application. ", StringComparison.Ordinal);
        File.WriteAllText(file, text);
        project.Write("migrations/0002.sql", "create table tags (name text not null);");

        var refused = await BaselineAsync("--rule", "DBQ202");
        (refused.ExitCode, refused.Output).ShouldBe((2, ""));
        refused.Error.ShouldEndWith($"{Shown()}(1,1): error DBQ010: The baseline is there already and is left as it is. 1 violation not in it: mend what dbquality check shows, or accept it with --add.\n");
        File.ReadAllText(file).ShouldBe(text);
        var pruned = await BaselineAsync("--rule", "DBQ202", "--prune");
        (pruned.ExitCode, pruned.Output).ShouldBe((0, $"Nothing to change in {Shown()}: 1 violation.\nLeft out 1 violation: mend what dbquality check shows, or accept it with --add.\n"));

        var added = await BaselineAsync("--add");
        (added.ExitCode, added.Output).ShouldBe((0, $"Wrote {Shown()}: 4 violations.\n"));
        Lines(File.ReadAllText(file)).ShouldBe(["DBQ104 public.notes.written", "DBQ202 public.notes", "DBQ202 public.tags", "DBQ206 public.notes.written"]);
        File.ReadAllText(file).ShouldContain("\n  # Goes with the old application. Table public.notes has no primary key.\n");

        // What did not run is neither fixed nor new.
        var other = await BaselineAsync("--prune", "--add", "--rule", "DBQ301");
        (other.ExitCode, other.Output).ShouldBe((0, $"Nothing to change in {Shown()}: 4 violations.\n"));
    }

    [Fact]
    public async Task Another_file_is_named_by_option_or_environment_and_must_be_there_for_the_gate()
    {
        var missing = await CheckAsync("--baseline", "old.yaml");
        (missing.ExitCode, missing.Error).ShouldBe((2,
            "dbquality: error DBQ010: The baseline file old.yaml does not exist. Name another one, or make it: dbquality baseline --baseline old.yaml.\n"));
        (await BaselineAsync("--baseline", "old.yaml")).ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(project.Directory, "old.yaml")).ShouldBeTrue();
        (await CheckAsync()).ExitCode.ShouldBe(1);
        var environment = new Dictionary<string, string> { ["DBQUALITY_BASELINE"] = "old.yaml" };
        (await DbQualityTool.RunAsync(environment, "check", project.Directory)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Rules_of_the_teams_own_are_accepted_too()
    {
        project.Write("standards.yaml", "custom_rules: standards/*.sql\n").Write("standards/no_notes.sql", """
            -- id: DBQ901
            -- name: no-notes
            -- severity: error
            -- summary: A table of notes.
            -- rationale: Notes are kept elsewhere.
            -- message: "Table {object} holds notes."
            select 'table' as kind, table_schema as schema, table_name as name from information_schema.tables where table_name = 'notes'
            """);
        (await BaselineAsync()).ExitCode.ShouldBe(0);
        Lines(File.ReadAllText(Path.Combine(project.Directory, Name))).ShouldContain("DBQ901 public.notes");
        (await CheckAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_to_accept()
    {
        project.Write("migrations/0002.sql", "create tabel tags ();");
        var run = await BaselineAsync();
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("migrations/0002.sql(1,8): error DBQ008: A script could not be applied, so there is no schema to make a baseline of: ");
        File.Exists(Path.Combine(project.Directory, Name)).ShouldBeFalse();
    }

    private Task<ToolRun> BaselineAsync(params string[] arguments) => DbQualityTool.RunAsync(["baseline", project.Directory, .. arguments]);

    private Task<ToolRun> CheckAsync(params string[] arguments) => DbQualityTool.RunAsync(["check", project.Directory, .. arguments]);

    private string Shown() => Path.GetRelativePath(Path.GetTempPath(), Path.Combine(project.Directory, Name));

    private static List<string> Lines(string text) =>
        [.. text.Split('\n').Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => $"{line["  - { rule: ".Length..][..6]} {line.Split('"')[1]}")];
}
