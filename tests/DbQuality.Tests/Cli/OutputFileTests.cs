using System.Diagnostics;
using System.Runtime.Versioning;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Cli;

/// <summary>The files that the tool writes destroy nothing, whatever they are.</summary>
[UnsupportedOSPlatform("windows")]
[NeedsPostgres]
public sealed class OutputFileTests : IDisposable
{
    private const string Outcome = "Blocked: ";

    private readonly string folder = Directory.CreateTempSubdirectory("dbq-output-").FullName;

    public OutputFileTests()
    {
        Write("standards.yaml", "version: 1\nprofile: essential\n");
        Write("migrations/0001.sql", "create table notes (title text);");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_device_stays_a_device()
    {
        (await CheckAsync("--output", "/dev/null")).ExitCode.ShouldBe(1);
        (await ShellAsync("test -c /dev/null")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_standard_stream_by_its_name_is_written_on_and_the_file_behind_it_is_not_cut_off()
    {
        var run = await ShellAsync($"{{ echo before; dotnet exec {Tool} check {folder} --output /dev/stdout; echo after; }} > {folder}/log");
        var log = Read("log");
        log.ShouldStartWith("before\n", customMessage: run.Error);
        log.ShouldContain(Outcome);
        log.ShouldEndWith("after\n");
        (await CheckAsync("--output", "/dev/stderr")).Error.ShouldContain(Outcome);
        (await CheckAsync("--output", "/proc/self/fd/1")).Output.ShouldContain(Outcome);
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link")]
    public async Task A_pipe_also_behind_a_link_is_written_to_and_stays(string output)
    {
        var run = await ShellAsync($"cd {folder}; mkfifo pipe; ln -s pipe link; cat pipe > read & dotnet exec {Tool} check . --output {output}; wait; test -p pipe && test -L link");
        run.ExitCode.ShouldBe(0, run.Error);
        Read("read").ShouldContain(Outcome);
    }

    [Theory]
    [InlineData("target.txt", "mine")]
    [InlineData("nowhere.txt", null)]
    public async Task A_link_to_a_file_is_neither_followed_nor_replaced_and_the_run_does_not_begin(string target, string? content)
    {
        if (content is not null) Write(target, content);
        var link = Path.Combine(folder, "link.txt");
        File.CreateSymbolicLink(link, Path.Combine(folder, target));
        var run = await CheckAsync("--output", link);
        run.ShouldBe(new ToolRun(3, "", $"dbquality: error DBQ006: {link} is not written: it is a link to {Path.Combine(folder, target)}. Name that file, or remove the link.\n"));
        new FileInfo(link).LinkTarget.ShouldNotBeNull();
        (File.Exists(Path.Combine(folder, target)) ? Read(target) : null).ShouldBe(content);
    }

    [Fact]
    public async Task A_read_only_file_a_folder_and_a_socket_are_told()
    {
        Write("kept.txt", "kept");
        File.SetUnixFileMode(Path.Combine(folder, "kept.txt"), UnixFileMode.UserRead);
        (await CheckAsync("--output", Path.Combine(folder, "kept.txt"))).Error.ShouldContain("kept.txt is not written: it is read-only.");
        Read("kept.txt").ShouldBe("kept");
        (await CheckAsync("--output", Path.Combine(folder, "migrations"))).Error.ShouldContain("migrations is not written: it is a folder.");
    }

    [Fact]
    public async Task A_file_keeps_its_permissions_and_no_unfinished_one_stays()
    {
        Write("mine.txt", "old");
        File.SetUnixFileMode(Path.Combine(folder, "mine.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await CheckAsync("--output", Path.Combine(folder, "mine.txt"))).ExitCode.ShouldBe(1);
        Read("mine.txt").ShouldContain(Outcome);
        File.GetUnixFileMode(Path.Combine(folder, "mine.txt")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["mine.txt", "standards.yaml"]);
    }

    [Fact]
    public async Task Reports_replace_no_file_of_the_users_and_follow_no_link()
    {
        Write("report.json", "{\"mine\": 1}");
        var run = await CheckAsync("--reports", folder);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("report.json is not written: it is there already, and dbquality has not written it.");
        Read("report.json").ShouldBe("{\"mine\": 1}");

        File.Delete(Path.Combine(folder, "report.json"));
        Write("bashrc", "mine");
        File.CreateSymbolicLink(Path.Combine(folder, "report.sarif"), "bashrc");
        (await CheckAsync("--reports", folder)).Error.ShouldContain("report.sarif is not written: it is a link.");
        Read("bashrc").ShouldBe("mine");

        File.Delete(Path.Combine(folder, "report.sarif"));
        (await CheckAsync("--reports", folder)).ExitCode.ShouldBe(1);
        (await CheckAsync("--reports", folder)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_before_there_is_a_folder_for_reports_is_told_as_what_it_is_and_removes_nothing_of_the_users()
    {
        Write("standards.yaml", "profil: strict\n");
        var run = await CheckAsync("--reports", Path.Combine(folder, "new"));
        (run.ExitCode, run.Error.StartsWith("standards.yaml(1,1): error DBQ010: ", StringComparison.Ordinal)).ShouldBe((2, true), run.Error);
        Write("report.json", "{\"mine\": 1}");
        await CheckAsync("--reports", folder);
        Read("report.json").ShouldBe("{\"mine\": 1}");
    }

    [Theory]
    [InlineData("baseline", "standards.baseline.yaml")]
    [InlineData("init", "standards.yaml")]
    [InlineData("init", "standards.schema.json")]
    public async Task A_verb_that_writes_a_file_follows_no_link_under_its_name(string verb, string file)
    {
        if (verb == "init") File.Delete(Path.Combine(folder, "standards.yaml"));
        File.CreateSymbolicLink(Path.Combine(folder, file), Path.Combine(folder, "elsewhere"));
        var run = await DbQualityTool.RunAsync([verb, folder, .. file.EndsWith(".json", StringComparison.Ordinal) ? ["--schema", file] : Array.Empty<string>()]);
        run.ExitCode.ShouldBeOneOf(2, 3);
        run.Error.ShouldContain(file);
        File.Exists(Path.Combine(folder, "elsewhere")).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_terminal_there_is_no_escape_sequence()
    {
        var run = await CheckAsync();
        (run.Output + run.Error).ShouldNotContain('\e');
        await CheckAsync("--output", Path.Combine(folder, "report.txt"));
        Read("report.txt").ShouldNotContain('\e');
    }

    private static string Tool => Path.Combine(AppContext.BaseDirectory, "dbquality.dll");

    private Task<ToolRun> CheckAsync(params string[] options) => DbQualityTool.RunAsync(["check", folder, .. options]);

    private static async Task<ToolRun> ShellAsync(string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        return await DbQualityTool.EndAsync(process);
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(folder, file)).ReplaceLineEndings("\n");

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
