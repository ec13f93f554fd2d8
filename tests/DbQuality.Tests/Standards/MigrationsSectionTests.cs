using System.Text.Json;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Standards;

public sealed class MigrationsSectionTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var migrations = TestVocabulary.Parse("""
            migrations:
              runner: dbup
              command: 'psql -f all.sql'
              transaction: script
              journal: app.versions
              variables: { env: test, empty: "" }
              dbup: 5
              exclude: ["*.down.sql", old]
              stages:
                - data: { transaction: single, group: 3 }
                - "9*": { run: always, check: true }
            """).Migrations;

        JsonSerializer.Serialize(migrations).ShouldBe(JsonSerializer.Serialize(new MigrationStandards
        {
            Runner = "dbup", Command = "psql -f all.sql", Transactions = TransactionMode.Script, Journal = new JournalTable("app", "versions"),
            Variables = new Dictionary<string, string> { ["env"] = "test", ["empty"] = "" }, DbUp = 5, Exclude = new List<string> { "*.down.sql", "old" },
            Stages = new List<StageStandard>
            {
                new("data") { Transactions = TransactionMode.Single, Group = 3 },
                new("9*") { RunKind = RunKind.Always, Check = true },
            },
        }));
    }

    [Fact]
    public void A_stage_may_be_written_out_and_a_journal_without_a_schema_has_none()
    {
        var migrations = TestVocabulary.Parse("migrations:\n  journal: versions\n  variables: {}\n  stages: [{ stage: data, run: always }]\n").Migrations;
        migrations.Journal.ShouldBe(new JournalTable(null, "versions"));
        migrations.Variables.ShouldNotBeNull().ShouldBeEmpty();
        migrations.Stages.ShouldBe([new StageStandard("data") { RunKind = RunKind.Always }]);
    }

    [Theory]
    [InlineData("migrations:\n  dbup: 4", 2, 9, "migrations.dbup is '4'; it must be DbUp's major version: 5, 6 or 7.")]
    [InlineData("migrations:\n  transaction: all", 2, 16, "migrations.transaction is 'all'; it must be none, script or single.")]
    [InlineData("migrations:\n  stages: { data: { runs: always } }", 2, 21, "Unknown key 'runs' in migrations.stages.data. Did you mean 'run'?")]
    [InlineData("migrations:\n  stages: { data: { group: first } }", 2, 28, "migrations.stages.data.group is 'first'; it must be a whole number; stages of a lower one run first.")]
    public void A_mistake_is_named_at_its_place(string yaml, int line, int column, string message)
    {
        var error = Should.Throw<GateException>(() => TestVocabulary.Parse(yaml));
        (error.Location!.Line, error.Location.Column).ShouldBe((line, column));
        error.Message.ShouldStartWith(message);
    }

    [Fact]
    public void What_says_nothing_lets_the_settings_below_speak()
    {
        var above = new MigrationStandards { Runner = "sql", Exclude = ["a"], Stages = [new StageStandard("x") { Group = 1 }] };
        var below = new MigrationStandards { Runner = "dbup", DbUp = 5, Exclude = ["b"], Stages = [new StageStandard("x") { Group = 2 }] };
        var both = above.Over(below);
        (both.Runner, both.DbUp).ShouldBe(("sql", 5));
        both.Exclude.ShouldBe(["a", "b"]);
        both.Stages.Select(stage => stage.Group).ShouldBe([1, 2]);
    }
}
