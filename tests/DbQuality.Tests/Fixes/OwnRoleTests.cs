using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;

namespace DbQuality.Tests.Fixes;

/// <summary>What is written for a database elsewhere names no role that only the gate's own server has.</summary>
[NeedsPostgres]
public sealed class OwnRoleTests
{
    private const string Partitions = """
        create table readings (id bigint, taken_at timestamptz, primary key (id, taken_at)) partition by range (taken_at);
        create table readings_2024 partition of readings for values from ('2024-01-01') to ('2025-01-01');
        """;

    [Theory]
    [InlineData("owner")]
    [InlineData("superuser")]
    public async Task A_corrective_script_names_none(string runAs)
    {
        using var project = new ProjectFolder().Write("migrations/0001_readings.sql", Partitions);
        var fix = await DbQualityTool.RunAsync("fix", project.Directory, "--rule", "DBQ241", "--run-as", runAs, "--dry-run");
        fix.Output.ShouldContain("public.readings_default");
        fix.Output.ShouldNotContain("owner to");
        fix.Output.ShouldNotContain("dbquality_");
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("superuser")]
    public async Task A_message_names_none(string runAs)
    {
        using var project = new ProjectFolder().Write("migrations/0001_grants.sql", "alter default privileges grant select on tables to public;");
        var check = await DbQualityTool.RunAsync("check", project.Directory, "--rule", "DBQ417", "--run-as", runAs);
        check.Output.ShouldContain("alter default privileges revoke all on tables from public;");
        check.Output.ShouldNotContain("dbquality_");
    }
}
