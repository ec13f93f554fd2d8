using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;

namespace DbQuality.Tests.Postgres;

/// <summary>What scripts use up ends before the machine does, with words for it.</summary>
[NeedsPostgres]
public sealed class LimitTests
{
    [Fact]
    public async Task A_script_that_writes_more_than_the_disk_limit_is_stopped_and_named()
    {
        using var project = new ProjectFolder().Write("migrations/deploy/1.sql", "create table t (id int primary key, a text);").Write("migrations/deploy/2.sql", "insert into t select i, repeat(md5(i::text), 30) from generate_series(1, 100000000) i;");
        var told = await Should.ThrowAsync<GateException>(() => Gate.RunAsync(new GateRequest { Path = project.Directory, DiskLimit = 100 << 20 }, null, TestContext.Current.CancellationToken));
        told.Code.ShouldBe("DBQ005");
        told.Message.ShouldStartWith("The scripts have written more than 100 MB to the scratch server and were stopped; nothing was judged.");
        told.Location!.File.ShouldEndWith("2.sql");
    }

    [Fact]
    public async Task A_script_that_makes_more_objects_than_it_may_is_stopped_and_named_also_before_it_commits()
    {
        using var project = new ProjectFolder().Write("migrations/deploy/1.sql", "do $$ begin for i in 1..100000 loop execute format('create table t%s (id int)', i); end loop; end $$;");
        var told = await Should.ThrowAsync<GateException>(() => Gate.RunAsync(new GateRequest { Path = project.Directory, ObjectLimit = 1000 }, null, TestContext.Current.CancellationToken));
        told.Code.ShouldBe("DBQ005");
        told.Message.ShouldStartWith("The scripts have made more than 1000 tables, indexes and sequences and were stopped; nothing was judged.");
        told.Location!.File.ShouldEndWith("1.sql");
    }

    [Theory]
    [InlineData("select pg_sleep(600);")]
    [InlineData("set statement_timeout = 0;\nselect count(*) from generate_series(1, 1000000000000) i;")]
    public async Task A_statement_that_takes_longer_than_it_may_is_stopped_and_quoted(string sql)
    {
        using var project = new ProjectFolder().Write("migrations/deploy/1.sql", "create schema app;").Write("migrations/deploy/2.sql", sql);
        var told = await Should.ThrowAsync<GateException>(() => Gate.RunAsync(new GateRequest { Path = project.Directory, StatementTimeout = TimeSpan.FromSeconds(2) }, null, TestContext.Current.CancellationToken));
        told.Code.ShouldBe("DBQ007");
        told.Message.ShouldStartWith($"A statement of the scripts took longer than 2 s and was stopped; nothing was judged: {sql.Split('\n')[^1].TrimEnd(';')}");
        told.Location!.File.ShouldEndWith("2.sql");
    }

    [Fact]
    public async Task A_statement_that_takes_more_than_the_memory_limit_fails_at_its_line()
    {
        using var project = new ProjectFolder().Write("migrations/deploy/1.sql", "select 1;\nselect length(array_agg(repeat(md5(i::text), 1000))::text) from generate_series(1, 100000) i;");
        var report = await Gate.RunAsync(new GateRequest { Path = project.Directory, MemoryLimit = 600L << 20 }, null, TestContext.Current.CancellationToken);
        var finding = report.Verdict.Findings.Single(finding => finding.Rule.Id == "DBQ701");
        finding.Message.ShouldContain("out of memory");
        finding.Location!.Line.ShouldBe(2);
    }

    /// <summary>Eight sessions of 400 MB each: none takes more than a process may, all together take more than the server may.</summary>
    [Fact]
    public async Task Processes_that_together_take_more_than_the_server_may_are_stopped_and_named()
    {
        Assert.SkipWhen(!MemoryGroupTests.CanBeMade(), "this system lets nobody make a control group for memory");
        using var project = new ProjectFolder().Write("large.sql", "select pg_catalog.array_length(pg_catalog.array_agg(pg_catalog.repeat(pg_catalog.md5(i::text), 1000)), 1) from pg_catalog.generate_series(1, 12000) i;");
        var command = string.Join(" & ", Enumerable.Repeat("psql -qX -f large.sql", 8)) + "; wait; exit 1";
        var request = new GateRequest { Path = project.Directory, MemoryLimit = 700L << 20, DiskLimit = 100 << 20, Migrations = new MigrationStandards { Command = command } };
        var told = await Should.ThrowAsync<GateException>(() => Gate.RunAsync(request, null, TestContext.Current.CancellationToken));
        (told.Code, told.Message).ShouldBe(("DBQ005",
            "The scripts took more memory than the scratch server may have, and the system ended one of its processes; nothing was judged. " +
            "Take what needs so much out of the migrations, or allow more: --memory-limit or DbQualityMemoryLimit."));
    }

    [Theory]
    [InlineData("--disk-limit", "much", "a size such as 500MB or 16GB")]
    [InlineData("--object-limit", "many", "a whole number")]
    [InlineData("--statement-timeout", "soon", "a time such as 90s, 5m, 1h or 00:05:00")]
    [InlineData("--memory-limit", "0GB", "a size such as 500MB or 16GB")]
    [InlineData("--trust", "nobody", "one of everyone, owner")]
    public async Task A_wrong_value_is_refused_with_the_right_ones(string option, string value, string valid)
    {
        var run = await DbQualityTool.RunAsync("check", option, value);
        (run.ExitCode, run.Error.Contains($"{option} is '{value}'; it must be {valid}.", StringComparison.Ordinal)).ShouldBe((2, true), run.Error);
    }

    [Fact]
    public async Task An_empty_path_does_not_keep_the_gate_from_running()
    {
        using var project = new ProjectFolder().Write("migrations/deploy/1.sql", "create schema app;");
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath)!;
        var run = await DbQualityTool.RunAsync(new Dictionary<string, string> { ["PATH"] = "", ["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? dotnet }, "check", project.Directory, "--profile", "essential");
        run.ExitCode.ShouldBe(0, run.Error + run.Output);
    }

    [Fact]
    public async Task What_a_watchdog_killed_before_the_owner_file_left_elsewhere_is_removed()
    {
        var name = ScratchFolders.Prefix + Guid.NewGuid().ToString("N")[..8];
        var elsewhere = Directory.CreateTempSubdirectory("dbquality-elsewhere-").FullName;
        var folders = new ScratchFolders(Path.Combine(ScratchFolders.Parent, name), Path.Combine(elsewhere, name));
        Directory.CreateDirectory(folders.Data);
        Directory.CreateDirectory(folders.Run);
        await File.WriteAllTextAsync(folders.DataFolderFile, folders.Data + "\n", TestContext.Current.CancellationToken);
        Directory.SetLastWriteTimeUtc(folders.Run, DateTime.UtcNow.AddMinutes(-2));
        await Reaper.RunAsync(TestContext.Current.CancellationToken);
        Directory.Exists(folders.Run).ShouldBeFalse();
        Directory.Exists(folders.Data).ShouldBeFalse();
        Directory.Delete(elsewhere);
    }

    [Fact]
    public async Task A_running_server_has_written_down_where_its_data_are()
    {
        await using var database = await ScratchServers.StartAsync(new ScratchRequest { Provider = "auto" }, null, TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(Path.Combine(Scratch.FolderOf(database), "data-folder"), TestContext.Current.CancellationToken)).Trim().ShouldBe(database.DataFolder);
    }
}
