using DbQuality.Fixes;
using DbQuality.Migrations.Plan;
using DbQuality.Text;

namespace DbQuality.Tests.Fixes;

/// <summary>Names of new scripts.</summary>
public sealed class ScriptNumbersTests
{
    [Theory]
    [InlineData("0007_logs.sql", "0008_a.sql", "0009_a.sql")]
    [InlineData("0001.sql", "0002_a.sql", "0003_a.sql")]
    [InlineData("V7__logs.sql", "V8__a.sql", "V9__a.sql")]
    [InlineData("V9__logs.sql", "V9a__a.sql", "V9b__a.sql")]
    [InlineData("V9y__logs.sql", "V9za__a.sql", "V9zb__a.sql")]
    [InlineData("9999_logs.sql", "9999a_a.sql", "9999b_a.sql")]
    [InlineData("20260131120000_logs.sql", "20260131120001_a.sql", "20260131120002_a.sql")]
    [InlineData("20261231235958_logs.sql", "20261231235959_a.sql", "20270101000000_a.sql")]
    [InlineData("202601312359_logs.sql", "202602010000_a.sql", "202602010001_a.sql")]
    [InlineData("20260131_logs.sql", "20260201_a.sql", "20260202_a.sql")]
    [InlineData("20269999_logs.sql", "20270000_a.sql", "20270001_a.sql")]
    [InlineData("Script0012 - Logs.sql", "Script0013 - a.sql", "Script0014 - a.sql")]
    [InlineData("logs.sql", "logs_a.sql", "logs_a_a.sql")]
    public void A_new_script_follows_the_last_one_in_its_own_manner(string last, string first, string second)
    {
        var numbers = new ScriptNumbers(Plan(("", [last])));
        string[] names = [numbers.Next("", "a"), numbers.Next("", "a")];
        names.ShouldBe([first, second]);
        string.CompareOrdinal(names[0], last).ShouldBeGreaterThan(0);
        string.CompareOrdinal(names[1], names[0]).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Stages_that_number_each_for_itself_go_on_each_for_itself()
    {
        var numbers = new ScriptNumbers(Plan(("01", ["0001_a.sql", "0002_b.sql"]), ("02", ["0001_c.sql"])));
        (numbers.Next("01", "x"), numbers.Next("02", "x")).ShouldBe(("0003_x.sql", "0002_x.sql"));
    }

    [Fact]
    public void Numbers_given_once_in_the_whole_project_stay_so()
    {
        var numbers = new ScriptNumbers(Plan(("01", ["0001_a.sql", "0003_b.sql"]), ("02", ["0002_c.sql"])));
        (numbers.Next("02", "x"), numbers.Next("01", "x")).ShouldBe(("0004_x.sql", "0005_x.sql"));
    }

    private static MigrationPlan Plan(params (string Stage, string[] Files)[] stages) => new(
    [
        .. stages.Select(stage => new Stage(stage.Stage, [.. stage.Files.Select(file => new Script
        {
            Name = file, FileName = file, FullPath = "/" + file, Source = new SourceText(file, ""), Stage = stage.Stage, Statements = [], Checksum = "",
        })])),
    ]);
}
