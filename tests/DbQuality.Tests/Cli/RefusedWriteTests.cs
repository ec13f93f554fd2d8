using System.Runtime.Versioning;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;

namespace DbQuality.Tests.Cli;

/// <summary>A file that the operating system refuses is one line with its name, a code of its own and what to do; no half of it is left.</summary>
[UnsupportedOSPlatform("windows")]
[NeedsPostgres]
public sealed class RefusedWriteTests : IDisposable
{
    /// <summary>Where nobody can make a file, root neither.</summary>
    private const string Nowhere = "/sys/kernel";

    private readonly ProjectFolder project = new ProjectFolder()
        .Write("standards.yaml", "version: 1\nprofile: essential\n")
        .Write("migrations/0001.sql", "create table users (id bigint primary key);\ncreate table notes (user_id bigint not null references users);\n");

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("DBQ006", "check", "--output", Nowhere + "/report.txt")]
    [InlineData("DBQ006", "fix", "--review", Nowhere + "/review")]
    [InlineData("DBQ030", "baseline", "--baseline", Nowhere + "/baseline.yaml")]
    public async Task A_file_that_may_not_be_written_is_told_with_what_to_do(string code, string verb, string option, string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems have no such folder");
        var run = await DbQualityTool.RunAsync(verb, project.Directory, option, file);
        run.ExitCode.ShouldBe(3, run.Error);
        var error = ErrorOf(run);
        error.ShouldStartWith($"dbquality: error {code}: ");
        error.ShouldContain(file);
        error.ShouldEndWith(" is not written: permission denied. Let this user write there, or name another place.");
    }

    [Fact]
    public async Task A_folder_for_reports_that_cannot_be_made_is_told_with_what_to_do()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems have no such folder");
        var run = await DbQualityTool.RunAsync("check", project.Directory, "--reports", Nowhere + "/reports");
        (run.ExitCode, ErrorOf(run)).ShouldBe((3, $"dbquality: error DBQ006: {Nowhere}/reports/report.json is not written: permission denied. Let this user write there, or name another place."));
    }

    [Fact]
    public async Task A_file_system_that_is_read_only_is_told_as_what_it_is()
    {
        using var disk = SmallDisk.Mount("ro");
        var run = await DbQualityTool.RunAsync("baseline", project.Directory, "--baseline", $"{disk.Folder}/baseline.yaml");
        (run.ExitCode, ErrorOf(run)).ShouldBe((3, $"dbquality: error DBQ030: {disk.Folder}/baseline.yaml is not written: read-only file system. Let this user write there, or name another place."));
    }

    [Fact]
    public async Task A_device_that_is_full_is_told_as_a_full_disk()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "other systems have no such device");
        var run = await DbQualityTool.RunAsync("check", project.Directory, "--output", "/dev/full");
        (run.ExitCode, ErrorOf(run)).ShouldBe((3, "dbquality: error DBQ029: /dev/full is not written: its disk is full. Make room there, or name a place on another one."));
    }

    [Theory]
    [InlineData("check", "--output", "report.txt")]
    [InlineData("check", "--reports", "report.json")]
    [InlineData("baseline", "--baseline", "baseline.yaml")]
    [InlineData("fix", "--review", "0001_notes.sql")]
    [InlineData("schema", "--output", "schema.json")]
    public async Task A_full_disk_is_told_with_the_file_and_leaves_none(string verb, string option, string file)
    {
        using var disk = SmallDisk.Mount("size=4k");
        await File.WriteAllBytesAsync(Path.Combine(disk.Folder, "full"), new byte[4096], TestContext.Current.CancellationToken);
        var given = file == "report.json" || verb == "fix" ? disk.Folder : $"{disk.Folder}/{file}";
        var run = await DbQualityTool.RunAsync([verb, .. verb == "schema" ? Array.Empty<string>() : [project.Directory], option, given]);
        run.ExitCode.ShouldBe(3, run.Error);
        ErrorOf(run).ShouldStartWith("dbquality: error DBQ029: ");
        ErrorOf(run).ShouldContain(disk.Folder);
        ErrorOf(run).ShouldContain("its disk is full. Make room there, or name a place on another one.");
        Directory.EnumerateFiles(disk.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe(["full"]);
    }

    [Fact]
    public async Task Init_on_a_full_disk_leaves_no_half_of_the_standards()
    {
        using var disk = SmallDisk.Mount("size=4k");
        await File.WriteAllBytesAsync(Path.Combine(disk.Folder, "full"), new byte[4096], TestContext.Current.CancellationToken);
        var run = await DbQualityTool.RunAsync("init", disk.Folder);
        ErrorOf(run).ShouldBe($"dbquality: error DBQ029: {disk.Folder}/standards.yaml is not written: its disk is full. Make room there, or name a place on another one.");
        Directory.EnumerateFiles(disk.Folder).Select(Path.GetFileName).ShouldBe(["full"]);
    }

    [Fact]
    public async Task A_full_disk_of_the_scratch_server_is_told_with_the_variable_that_moves_it()
    {
        using var disk = SmallDisk.Mount("size=8m,mode=1777");
        var run = await DbQualityTool.RunAsync(new Dictionary<string, string> { ["DBQUALITY_TMP"] = disk.Folder }, "check", project.Directory);
        (run.ExitCode, ErrorOf(run)).ShouldBe((3, $"dbquality: error DBQ029: No space is left for the scratch server in {disk.Folder}. Free some, or set DBQUALITY_TMP to a folder with more."));
        Directory.EnumerateFileSystemEntries(disk.Folder).ShouldBeEmpty();
    }

    /// <summary>The last line: progress stands before it.</summary>
    private static string ErrorOf(ToolRun run)
    {
        run.Error.ShouldNotContain("   at ");
        return run.Error.TrimEnd('\n').Split('\n')[^1];
    }
}
