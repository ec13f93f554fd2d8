using System.Text;
using DbQuality.Migrations;
using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations;

public sealed class PlanReaderTests
{
    [Fact]
    public void Folders_of_migrations_are_stages_in_ordinal_order_and_nested_folders_belong_to_them()
    {
        using var project = new ProjectFolder().With(
            "migrations/0001_first.sql", "migrations/02_tasks/0010_b.sql", "migrations/02_tasks/0009_a.sql", "migrations/02_tasks/later/0001_c.sql",
            "migrations/01_base/0001_a.sql", "migrations/01_base/notes.txt", "migrations/.hidden/0001.sql", "seed/0001.sql", "bin/migrations/0001.sql");

        Lines(Read(project)).ShouldBe(
        [
            "|0001_first.sql|migrations/0001_first.sql",
            "01_base|01_base.0001_a.sql|migrations/01_base/0001_a.sql",
            "02_tasks|02_tasks.0009_a.sql|migrations/02_tasks/0009_a.sql",
            "02_tasks|02_tasks.0010_b.sql|migrations/02_tasks/0010_b.sql",
            "02_tasks|02_tasks.later.0001_c.sql|migrations/02_tasks/later/0001_c.sql",
            ".hidden|hidden.0001.sql|migrations/.hidden/0001.sql",
        ]);
    }

    [Fact]
    public void Hidden_scripts_run_as_DbUp_has_them_and_what_is_no_script_does_not()
    {
        using var project = new ProjectFolder().With(
            "migrations/0001.sql", "migrations/.0002.sql", "migrations/0003.SQL", "migrations/0004.sql~", "migrations/.0005.sql.swp", "migrations/0006.sql.txt", "migrations/0007.sql/a.txt",
            "elsewhere/0008.sql");
        File.CreateSymbolicLink(Path.Combine(project.Directory, "migrations", ".#0001.sql"), "somebody@machine.1234");
        Directory.CreateSymbolicLink(Path.Combine(project.Directory, "migrations", "linked"), Path.Combine(project.Directory, "elsewhere"));
        var plan = Read(project);
        Lines(plan).ShouldBe(["|0001.sql|migrations/0001.sql", "|0002.sql|migrations/.0002.sql", "|0003.SQL|migrations/0003.SQL"]);
        plan.Notes.Select(note => note.Message).ShouldBe(
            ["linked is a link to a folder and was passed over: what is in it is not checked. Put the scripts themselves there."]);
    }

    [Fact]
    public void A_folder_of_scripts_is_a_plan_without_migrations()
    {
        using var project = new ProjectFolder().With("02/a.sql", "01/a.sql", "rollback/a.sql", "bin/a.sql", "0.sql");
        var plan = Read(project);
        Lines(plan).ShouldBe(["|0.sql|0.sql", "01|01.a.sql|01/a.sql", "02|02.a.sql|02/a.sql"]);
        plan.Notes.Select(note => note.Message).ShouldBe(
            ["The folder bin is no stage and was passed over.", "The folder rollback is no stage and was passed over."]);
    }

    [Fact]
    public void Stages_come_in_the_order_that_their_journal_names_have()
    {
        // '-' sorts before the '.' that follows a stage's name in DbUp's names, '_' after it.
        using var project = new ProjectFolder().With("migrations/a/1.sql", "migrations/a-b/1.sql", "migrations/a_b/1.sql");
        Read(project).Scripts.Select(script => script.Name).ShouldBe(["a-b.1.sql", "a.1.sql", "a_b.1.sql"]);
    }

    [Fact]
    public void The_usual_names_of_stages_say_when_they_run()
    {
        using var project = new ProjectFolder().With(
            "migrations/data/1.sql", "migrations/deploy/1.sql", "migrations/Post-Deploy/1.sql", "migrations/PreDeployment/1.sql", "migrations/run_always/1.sql",
            "migrations/tables/1.sql", "migrations/9_run-always/1.sql");
        var plan = Read(project);
        plan.Stages.Select(stage => stage.Name).ShouldBe(["PreDeployment", "9_run-always", "deploy", "tables", "data", "run_always", "Post-Deploy"]);
        plan.Scripts.Where(script => script.RunKind == RunKind.Always).Select(script => script.Stage).ShouldBe(["9_run-always", "run_always"]);
    }

    [Fact]
    public void The_standards_set_a_stage_up_unless_its_scripts_or_the_project_say_otherwise()
    {
        using var project = new ProjectFolder()
            .Write("migrations/views/1.sql", "select 1;").Write("migrations/views/2.sql", "-- dbquality:run once\nselect 1;")
            .Write("migrations/tables/1.sql", "-- dbquality:transaction single\nselect 1;");
        var plan = PlanReader.Read(new PlanRequest
        {
            ProjectDirectory = project.Directory,
            Settings = new MigrationStandards
            {
                Stages =
                [
                    new StageStandard("v*") { Group = -1, RunKind = RunKind.Always, Transactions = TransactionMode.Script, Check = true },
                    new StageStandard("*") { Group = 7, Transactions = TransactionMode.Script },
                ],
            },
        });
        plan.Stages.Select(stage => (stage.Name, stage.Group, stage.Transactions, stage.Check)).ShouldBe(
            [("views", -1, TransactionMode.Script, true), ("tables", 7, TransactionMode.Single, false)]);
        plan.Scripts.Select(script => script.RunKind).ShouldBe([RunKind.Always, RunKind.Once, RunKind.Once]);
    }

    [Fact]
    public void Embedded_scripts_run_in_the_order_of_their_names_across_folders_and_group_by_group()
    {
        using var project = new ProjectFolder().With("Scripts/a/1.sql", "Scripts/a/3.sql", "Scripts/b/2.sql", "Scripts/c/0.sql");
        ScriptFile Embedded(string path, string name, int? group = null) =>
            new(Path.Combine(project.Directory, path)) { Name = name, IsEmbedded = true, Group = group };
        var plan = Read(project, Embedded("Scripts/a/1.sql", "App.1.sql"), Embedded("Scripts/a/3.sql", "App.3.sql"),
            Embedded("Scripts/b/2.sql", "App.2.sql"), Embedded("Scripts/c/0.sql", "App.0.sql", group: 1));
        Lines(plan).ShouldBe(["a|App.1.sql|Scripts/a/1.sql", "b|App.2.sql|Scripts/b/2.sql", "a|App.3.sql|Scripts/a/3.sql", "c|App.0.sql|Scripts/c/0.sql"]);
    }

    [Fact]
    public void What_is_excluded_does_not_run_and_a_remark_says_so()
    {
        using var project = new ProjectFolder().With("migrations/1.sql", "migrations/1.down.sql", "migrations/old/2.sql");
        var plan = PlanReader.Read(new PlanRequest
        {
            ProjectDirectory = project.Directory, Settings = new MigrationStandards { Exclude = ["*.down.sql", "migrations/old/**", "x.sql"] },
        });
        Lines(plan).ShouldBe(["|1.sql|migrations/1.sql"]);
        plan.Notes.Select(note => note.Message).ShouldBe(
        [
            "migrations.exclude '*.down.sql' leaves out 1 of 3 scripts.", "migrations.exclude 'migrations/old/**' leaves out 1 of 2 scripts.",
            "'x.sql' in migrations.exclude matches no script.",
        ]);
    }

    [Fact]
    public void Explicit_scripts_keep_their_names_stages_and_kinds()
    {
        using var project = new ProjectFolder().With("Scripts/01/a.sql", "Scripts/b.sql", "always/c.sql", "migrations/ignored.sql");
        var plan = Read(project,
            new ScriptFile(Path.Combine(project.Directory, "always/c.sql")) { Stage = "99_always", RunKind = RunKind.Always },
            new ScriptFile(Path.Combine(project.Directory, "Scripts/01/a.sql")) { Name = "App.Scripts._01.a.sql" },
            new ScriptFile(Path.Combine(project.Directory, "Scripts/b.sql")));
        Lines(plan).ShouldBe(["|b.sql|Scripts/b.sql", "01|App.Scripts._01.a.sql|Scripts/01/a.sql", "99_always|c.sql|always/c.sql"]);
        plan.Scripts.Last().RunKind.ShouldBe(RunKind.Always);
    }

    [Fact]
    public void A_script_may_say_that_it_runs_always()
    {
        using var project = new ProjectFolder().Write("migrations/a.sql", "-- Views.\n-- dbquality:run always\nselect 1;").With("migrations/b.sql");
        Read(project).Scripts.Select(script => script.RunKind).ShouldBe([RunKind.Always, RunKind.Once]);
    }

    [Fact]
    public void A_script_states_the_transaction_mode_of_its_stage()
    {
        using var project = new ProjectFolder()
            .Write("migrations/01/a.sql", "select 1;").Write("migrations/01/b.sql", "-- dbquality:transaction script\nselect 1;").With("migrations/02/c.sql");
        Read(project).Stages.Select(stage => stage.Transactions).ShouldBe([TransactionMode.Script, null]);
    }

    [Fact]
    public void Two_transaction_modes_for_one_stage_are_an_error()
    {
        using var project = new ProjectFolder()
            .Write("migrations/01/a.sql", "-- dbquality:transaction none\nselect 1;").Write("migrations/01/b.sql", "-- dbquality:transaction single\nselect 1;");
        var refused = Should.Throw<GateException>(() => Read(project));
        refused.Code.ShouldBe("DBQ016");
        refused.Location.ShouldBe(SourceSpan.Start("migrations/01/b.sql"));
    }

    [Fact]
    public void Byte_order_marks_are_no_part_of_the_text_and_the_checksum_is_of_the_bytes()
    {
        using var project = new ProjectFolder()
            .Write("migrations/1.sql", [0xEF, 0xBB, 0xBF, .. "select 'ä';"u8])
            .Write("migrations/2.sql", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("select 'ä';")])
            .Write("migrations/3.sql", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("select 'ä';")])
            .Write("migrations/4.sql", "select 'ä';");
        var scripts = Read(project).Scripts.ToList();
        scripts.ShouldAllBe(script => script.Source.Text == "select 'ä';" && script.Statements.Single().Start == 0);
        scripts.Select(script => script.Checksum).Distinct().Count().ShouldBe(4);
        scripts[3].Checksum.ShouldBe("9017646519cb53388f205e363f9f9ab03493d0c2a341d235b27648dce8e80591");
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_refused_where_they_stand()
    {
        using var project = new ProjectFolder().Write("migrations/1.sql", [.. "select 1;\nselect 'ä"u8, 0xE4, .. "';"u8]);
        var refused = Should.Throw<GateException>(() => Read(project));
        (refused.Code, refused.Trouble, refused.Location!.ToString()).ShouldBe(("DBQ012", Trouble.Configuration, "migrations/1.sql(2,10)"));
        refused.Message.ShouldStartWith("The byte 0xE4 here is not UTF-8.");
    }

    [Theory]
    [InlineData("missing", "does not exist")]
    [InlineData("empty", "there is neither")]
    [InlineData("bare", "holds no .sql files")]
    public void No_script_is_an_error_that_says_where_they_were_looked_for(string folder, string message)
    {
        using var project = new ProjectFolder().Write("empty/readme.txt", "").Write("bare/migrations/readme.txt", "");
        var path = Path.Combine(project.Directory, folder);
        var refused = Should.Throw<GateException>(() => PlanReader.Read(new PlanRequest { ProjectDirectory = path }));
        refused.Code.ShouldBe("DBQ011");
        refused.Message.ShouldContain(message);
        refused.Message.ShouldContain(path);
    }

    [Fact]
    public void A_folder_is_found_with_a_capital_letter_too()
    {
        using var project = new ProjectFolder().With("Migrations/0001_tables.sql", "db/notes.sql");
        var plan = PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory });
        plan.Scripts.Select(script => script.File).ShouldBe(["Migrations/0001_tables.sql"]);
    }

    [Fact]
    public void Classes_of_EF_Core_in_a_folder_of_that_name_do_not_hide_the_scripts_beside_it()
    {
        using var project = new ProjectFolder().Write("Migrations/20260101_First.cs", "").With("db/0001_tables.sql");
        var plan = PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory });
        plan.Scripts.Select(script => script.File).ShouldBe(["db/0001_tables.sql"]);
    }

    [Theory]
    [InlineData("rollback/0001.sql", "There are .sql files in rollback/.")]
    [InlineData("data/readme.txt", "The folders beside it are data/, docs/.")]
    public void Where_there_is_none_the_folders_beside_it_are_named(string file, string message)
    {
        using var project = new ProjectFolder().Write(file, "select 1;").Write("docs/index.md", "").Write("obj/x.txt", "");
        Should.Throw<GateException>(() => PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory })).Message.ShouldContain(message);
    }

    [Fact]
    public void A_script_that_is_not_there_is_an_error()
    {
        using var project = new ProjectFolder();
        Should.Throw<GateException>(() => Read(project, new ScriptFile(Path.Combine(project.Directory, "a.sql")))).Code.ShouldBe("DBQ013");
    }

    [Theory]
    [InlineData("0001_crates.down.sql", "drop table crates;", "migrations/0001_crates.down.sql takes the script beside it back")]
    [InlineData("0001_crates_undo.sql", "drop table crates;", "migrations/0001_crates_undo.sql takes the script beside it back")]
    [InlineData("0002_sections.sql", "-- migrate:up\ncreate table boxes ();\n-- migrate:down\ndrop table boxes;", "The script is written for dbmate")]
    [InlineData("0002_sections.sql", "-- +goose Up\ncreate table boxes ();\n-- +goose Down\ndrop table boxes;", "The script is written for goose")]
    [InlineData("0002_sections.sql", "--liquibase formatted sql\n--changeset me:1\ncreate table boxes ();", "The script is written for Liquibase")]
    public void A_script_of_another_tool_is_an_error_that_names_it(string file, string sql, string problem)
    {
        using var project = new ProjectFolder().Write("migrations/0001_crates.sql", "create table crates ();").Write("migrations/" + file, sql);
        var refused = Should.Throw<GateException>(() => PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory }));
        (refused.Code, refused.Location?.File).ShouldBe(("DBQ032", "migrations/" + file));
        refused.Message.ShouldStartWith(problem);
    }

    [Fact]
    public void Flyway_s_names_are_an_error_that_says_whose_they_are()
    {
        using var project = new ProjectFolder().With("migrations/V1__crates.sql", "migrations/U1__crates.sql", "migrations/V10__boxes.sql");
        var refused = Should.Throw<GateException>(() => PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory }));
        refused.Code.ShouldBe("DBQ032");
        refused.Message.ShouldStartWith("The names are Flyway's: migrations/U1__crates.sql takes a migration back");
    }

    [Fact]
    public void A_mark_of_another_tool_within_a_string_is_none()
    {
        using var project = new ProjectFolder().Write("migrations/0001_help.sql", "create table help as select $$\n-- migrate:down\n$$ as text;");
        PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory }).Scripts.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_script_whose_name_only_sounds_so_is_a_migration()
    {
        using var project = new ProjectFolder().With("migrations/0001_slow_down.sql", "migrations/0002_undo.sql", "migrations/U2.sql");
        PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory }).Scripts.Count().ShouldBe(3);
    }

    [Fact]
    public void Two_scripts_of_one_journal_name_are_an_error()
    {
        using var project = new ProjectFolder().With("migrations/a.b.sql", "migrations/a/b.sql");
        var refused = Should.Throw<GateException>(() => Read(project));
        refused.Code.ShouldBe("DBQ014");
        refused.Message.ShouldContain("a.b.sql");
    }

    private static MigrationPlan Read(ProjectFolder project, params ScriptFile[] scripts) =>
        PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, Scripts = scripts.Length > 0 ? scripts : null });

    private static IEnumerable<string> Lines(MigrationPlan plan) =>
        plan.Scripts.Select(script => $"{script.Stage}|{script.Name}|{script.File}");
}
