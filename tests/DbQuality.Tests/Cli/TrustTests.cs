using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;

namespace DbQuality.Tests.Cli;

/// <summary><c>--trust owner</c>: who changes only standards.yaml runs no program.</summary>
[NeedsPostgres]
public sealed class TrustTests : IDisposable
{
    private const string Script = "create table notes (id uuid primary key);";

    private readonly string witness = Path.Combine(Path.GetTempPath(), $"dbquality-trust-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(witness);

    [Theory]
    [InlineData("migrations:\n  command: {touch}\n", 2, "migrations.command runs a program")]
    [InlineData("migrations: { runner: command, command: \"{touch}\" }\n", 1, "migrations.command runs a program")]
    [InlineData("database:\n\n  run_as: superuser\n", 3, "database.run_as: superuser")]
    [InlineData("database:\n  run_as: SuperUser\n", 2, "database.run_as: superuser")]
    [InlineData("database:\n  extensions: [citext, plpython3u]\n", 2, "database.extensions lists plpython3u")]
    [InlineData("database:\n  extensions: file_fdw\n", 2, "database.extensions lists file_fdw")]
    [InlineData("database:\n  image: evil/postgres:17\n", 2, "database.image has the container engine run an image of the change's choice")]
    [InlineData("x: &a { command: \"{touch}\" }\nmigrations: *a\n", 1, null)]
    [InlineData("\"migrations\": { \"command\": \"{touch}\" }\n", 1, "migrations.command runs a program")]
    public async Task What_runs_programs_or_raises_rights_is_refused_at_its_line(string standards, int line, string? message)
    {
        using var project = Project(standards);
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(new GateRequest { Path = project.Directory, Trust = Trust.Owner }));
        told.Code.ShouldBe(message is null ? "DBQ010" : "DBQ019");
        if (message is null) return;
        told.Message.ShouldStartWith(message);
        (told.Location!.File, told.Location.Line).ShouldBe(("standards.yaml", line));
        File.Exists(witness).ShouldBeFalse();
    }

    [Fact]
    public async Task The_bases_command_runs_in_place_of_the_changes()
    {
        using var project = Project("migrations: { command: \"{touch}\" }\n").Write("base.yaml", "migrations: { command: \"touch owner-was-here\" }\n");
        await CheckAsync(new GateRequest { Path = project.Directory, Trust = Trust.Owner, BaseStandardsFile = "base.yaml" });
        File.Exists(witness).ShouldBeFalse();
        File.Exists(Path.Combine(project.Directory, "owner-was-here")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_base_does_not_have_is_refused_with_it_too()
    {
        using var project = Project("database: { run_as: superuser }\n").Write("base.yaml", "migrations: { command: \"true\" }\n");
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(new GateRequest { Path = project.Directory, Trust = Trust.Owner, BaseStandardsFile = "base.yaml" }));
        (told.Code, told.Message.Contains("base.yaml does not have it", StringComparison.Ordinal)).ShouldBe(("DBQ019", true));
    }

    [Fact]
    public async Task Another_image_than_the_bases_is_refused_and_the_bases_own_is_not()
    {
        using var project = Project("database: { image: evil/postgres:17 }\n").Write("base.yaml", "database: { image: good/postgres:17 }\n");
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(new GateRequest { Path = project.Directory, Trust = Trust.Owner, BaseStandardsFile = "base.yaml" }));
        told.Code.ShouldBe("DBQ019");
        project.Write("standards.yaml", "database: { image: good/postgres:17 }\n");
        (await CheckAsync(new GateRequest { Path = project.Directory, Trust = Trust.Owner, BaseStandardsFile = "base.yaml", Postgres = "local" })).Postgres.Single().Provider.ShouldBe("local");
    }

    [Fact]
    public async Task What_the_owner_gives_as_options_stands()
    {
        using var project = Project("migrations: { command: \"{touch}\" }\ndatabase: { run_as: superuser, extensions: [citext] }\n");
        await CheckAsync(new GateRequest
        {
            Path = project.Directory, Trust = Trust.Owner, RunAs = RunAs.Owner, Migrations = new MigrationStandards { Command = "touch owner-was-here" },
        });
        File.Exists(witness).ShouldBeFalse();
        File.Exists(Path.Combine(project.Directory, "owner-was-here")).ShouldBeTrue();
    }

    [Fact]
    public async Task Migrations_that_are_code_run_only_where_the_owner_asks_for_them()
    {
        using var project = Project("migrations: { runner: efcore }\n")
            .Write("Init.cs", "class Init : Migration { void Up(MigrationBuilder builder) { } }").Write("Database.dll", "no assembly");
        var request = new GateRequest { Path = project.Directory, Trust = Trust.Owner, Assembly = Path.Combine(project.Directory, "Database.dll") };
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(request));
        (told.Code, told.Message).ShouldBe(("DBQ019",
            "The project's migrations are EF Core's, so that checking them runs the change's own program on this machine; with --trust owner that is for the owner to ask for: --runner efcore."));
        told = await Should.ThrowAsync<GateException>(() => CheckAsync(request with { Migrations = new MigrationStandards { Runner = "efcore" } }));
        told.Message.ShouldContain("Database.deps.json does not exist");
    }

    [Fact]
    public async Task Without_a_build_no_program_of_an_EF_Core_project_is_looked_for()
    {
        using var project = Project("version: 1\n").Write("Init.cs", "class Init : Migration { void Up(MigrationBuilder builder) { } }");
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(new GateRequest { Path = project.Directory }));
        told.Code.ShouldBe("DBQ028");
        told.Message.ShouldEndWith("Build it: dotnet build has the gate in it; or name the assembly: --assembly bin/Release/net10.0/NAME.dll.");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("baseline")]
    [InlineData("rules", "test")]
    public async Task Every_verb_that_runs_migrations_has_the_option_and_its_variable(params string[] verb)
    {
        using var project = Project("migrations: { command: \"{touch}\" }\n");
        var byOption = await DbQualityTool.RunAsync([.. verb, project.Directory, "--trust", "owner"]);
        var byVariable = await DbQualityTool.RunAsync(new Dictionary<string, string> { ["DBQUALITY_TRUST"] = "owner" }, [.. verb, project.Directory]);
        foreach (var run in (ToolRun[])[byOption, byVariable])
        {
            run.ExitCode.ShouldBe(2, run.Error);
            run.Error.ShouldContain("error DBQ019: migrations.command runs a program");
        }
        File.Exists(witness).ShouldBeFalse();
    }

    private ProjectFolder Project(string standards) =>
        new ProjectFolder().Write("standards.yaml", standards.Replace("{touch}", $"touch {witness}", StringComparison.Ordinal)).Write("migrations/deploy/1.sql", Script);

    private static Task<DbQuality.Reports.GateReport> CheckAsync(GateRequest request) => Gate.RunAsync(request, null, TestContext.Current.CancellationToken);
}
