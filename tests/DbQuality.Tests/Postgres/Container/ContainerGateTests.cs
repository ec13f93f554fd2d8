using System.Runtime.Versioning;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;
using Docker.DotNet.Models;

namespace DbQuality.Tests.Postgres.Container;

/// <summary>Whole runs of the gate in a container.</summary>
[NeedsPostgres]
[Collection(Containers.OneAtATime)]
[UnsupportedOSPlatform("windows")]
public sealed class ContainerGateTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_passes_in_a_container()
    {
        await TestImage.OfAsync(18);
        using var project = new ProjectFolder();
        var folder = Repository.PathOf("migrations-sample");
        foreach (var file in Directory.EnumerateFiles(folder, "*.sql", SearchOption.AllDirectories)) project.Write(Path.GetRelativePath(folder, file), await File.ReadAllTextAsync(file, Ct));
        var standards = await File.ReadAllTextAsync(Repository.PathOf("migrations-sample/standards.yaml"), Ct);
        project.Write("standards.yaml", standards.Replace("\ndatabase:\n", $"\ndatabase:\n  image: {TestImage.Name}\n", StringComparison.Ordinal));
        var sample = await Gate.RunAsync(new GateRequest { Path = folder, Postgres = "embedded", PostgresVersion = 18 }, null, Ct);

        var report = await Gate.RunAsync(new GateRequest { Path = project.Directory, PostgresVersion = 18 }, null, Ct);

        report.Postgres.Single().Provider.ShouldBe("container");
        report.Blocked.ShouldBeFalse();
        report.Verdict.Findings.Select(finding => finding.Fingerprint).ShouldBe(sample.Verdict.Findings.Select(finding => finding.Fingerprint));
        report.Migrations.ShouldBe(sample.Migrations);
        report.Catalog.ShouldBe(sample.Catalog);
    }

    [Fact]
    public async Task An_image_is_taken_for_what_no_PostgreSQL_of_the_machine_has_and_for_each_version()
    {
        await TestImage.OfAsync(TestImage.Installed);
        await TestImage.OfAsync(18);
        using var project = Project($"postgres: [{TestImage.Installed}, 18]\n  extensions: [{TestImage.Extension}]", "create table notes (id uuid primary key, note text default only_in_image());");

        var report = await CheckAsync(project);

        report.Postgres.Select(server => (server.Provider, server.Version.Split('.')[0])).ShouldBe([("container", $"{TestImage.Installed}"), ("container", "18")]);
        report.Blocked.ShouldBeFalse();
    }

    [Fact]
    public async Task Where_nothing_is_installed_nor_to_be_had_a_container_of_the_official_image_is_taken()
    {
        var image = await TestImage.OfAsync(TestImage.Installed);
        var official = $"postgres:{TestImage.Installed}-alpine";
        using var engine = await TestImage.EngineAsync();
        // It is not pulled, but stood in for where it is not there already.
        var isThere = await engine.HasImageAsync(official, Ct);
        if (!isThere) await engine.Client.Images.TagImageAsync(image, new ImageTagParameters { RepositoryName = "postgres", Tag = $"{TestImage.Installed}-alpine" }, Ct);
        try
        {
            using var project = new ProjectFolder().Write("migrations/deploy/1.sql", "create table notes (id uuid primary key);");
            using var npm = new NpmFolder(script: null);
            var bare = new Dictionary<string, string>(npm.Environment) { ["DBQUALITY_PG_BIN"] = "/nowhere" };
            var run = await DbQualityTool.RunAsync(bare, "check", project.Directory, "--postgres-version", $"{TestImage.Installed}", "--profile", "essential");
            run.ExitCode.ShouldBe(0, run.Error);
            run.Output.ShouldContain("(container)");
        }
        finally
        {
            if (!isThere) await engine.Client.Images.DeleteImageAsync(official, new ImageDeleteParameters(), Ct);
        }
    }

    [Fact]
    public async Task What_a_command_did_wrong_is_read_from_what_the_container_prints()
    {
        await TestImage.OfAsync(TestImage.Installed);
        using var project = Project("run_as: owner", "select 1;\nselect * from nowhere;");
        var report = await CheckAsync(project, new GateRequest
        {
            Path = project.Directory, PostgresVersion = TestImage.Installed, Migrations = new MigrationStandards { Command = "psql -v ON_ERROR_STOP=1 -qX -f migrations/deploy/1.sql" },
        });
        var finding = report.Verdict.Findings.Single(finding => finding.Rule.Id == "DBQ701");
        finding.Message.ShouldContain("relation \"nowhere\" does not exist");
        finding.Location!.Line.ShouldBe(2);
    }

    [Fact]
    public async Task Fixes_are_proven_in_a_container()
    {
        await TestImage.OfAsync(TestImage.Installed);
        using var project = Project("run_as: owner", "create table notes (id uuid primary key, parent uuid);\nalter table notes add foreign key (parent) references notes;");
        var run = await DbQualityTool.RunAsync("fix", project.Directory, "--postgres-version", $"{TestImage.Installed}", "--rule", "DBQ301", "--dry-run");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("create index", Case.Insensitive);
    }

    [Fact]
    public async Task A_script_that_writes_more_than_the_disk_limit_is_stopped_and_named()
    {
        await TestImage.OfAsync(TestImage.Installed);
        using var project = Project("run_as: owner", "create table t (id int primary key, a text);\ninsert into t select i, repeat(md5(i::text), 30) from generate_series(1, 100000000) i;");
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(project, new GateRequest { Path = project.Directory, PostgresVersion = TestImage.Installed, DiskLimit = 100 << 20 }));
        (told.Code, told.Message.Split(';')[0]).ShouldBe(("DBQ005", "The scripts have written more than 100 MB to the scratch server and were stopped"));
    }

    [Fact]
    public async Task A_script_that_makes_more_objects_than_it_may_is_stopped_and_named_also_before_it_commits()
    {
        await TestImage.OfAsync(TestImage.Installed);
        using var project = Project("run_as: owner", "do $$ begin for i in 1..100000 loop execute format('create table t%s (id int)', i); end loop; end $$;");
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(project, new GateRequest { Path = project.Directory, PostgresVersion = TestImage.Installed, ObjectLimit = 1000 }));
        (told.Code, told.Message.Split(';')[0]).ShouldBe(("DBQ005", "The scripts have made more than 1000 tables, indexes and sequences and were stopped"));
    }

    [Fact]
    public async Task A_statement_that_takes_more_than_the_memory_limit_fails_at_its_line()
    {
        await TestImage.OfAsync(TestImage.Installed);
        using var project = Project("run_as: owner", "select 1;\nselect length(array_agg(repeat(md5(i::text), 1000))::text) from generate_series(1, 100000) i;");
        var report = await CheckAsync(project, new GateRequest { Path = project.Directory, PostgresVersion = TestImage.Installed, MemoryLimit = 600L << 20 });
        var finding = report.Verdict.Findings.Single(finding => finding.Rule.Id == "DBQ701");
        finding.Message.ShouldContain("out of memory");
        finding.Location!.Line.ShouldBe(2);
    }

    /// <summary>Eight sessions of 400 MB each: none takes more than a process may, all together take more than the container may.</summary>
    [Fact]
    public async Task Processes_that_together_take_more_than_the_container_may_are_stopped_and_named()
    {
        await TestImage.OfAsync(TestImage.Installed);
        using (var engine = await TestImage.EngineAsync()) Assert.SkipWhen(!engine.BoundsMemory, "this engine bounds no memory");
        using var project = Project("run_as: owner", "select pg_catalog.array_length(pg_catalog.array_agg(pg_catalog.repeat(pg_catalog.md5(i::text), 1000)), 1) from pg_catalog.generate_series(1, 12000) i;");
        var command = string.Join(" & ", Enumerable.Repeat("psql -qX -f migrations/deploy/1.sql", 8)) + "; wait; exit 1";
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(project, new GateRequest
        {
            Path = project.Directory, PostgresVersion = TestImage.Installed, MemoryLimit = 700L << 20, DiskLimit = 100 << 20, Migrations = new MigrationStandards { Command = command },
        }));
        (told.Code, told.Message.Split(',')[0]).ShouldBe(("DBQ005", "The scripts took more memory than the scratch server may have"));
    }

    private static ProjectFolder Project(string database, string script) =>
        new ProjectFolder().Write("standards.yaml", $"profile: essential\ndatabase:\n  image: {TestImage.Name}\n  {database}\n").Write("migrations/deploy/1.sql", script);

    private static Task<GateReport> CheckAsync(ProjectFolder project, GateRequest? request = null) => Gate.RunAsync(request ?? new GateRequest { Path = project.Directory }, null, Ct);
}
