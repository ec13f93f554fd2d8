using System.Runtime.InteropServices;
using DbQuality.Acceptance.Infrastructure;
using DbQuality.Reports;

namespace DbQuality.Acceptance;

/// <summary>Whatever is wrong with the input or the machine: one error, at the exact place, that says what to do.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly TestProject project;

    public TroubleTests(PackedPackage package)
    {
        project = new TestProject(package, "Größe 数据 and spaces").WithLibrary();
        project.Write("standards.yaml", "version: 1\nprofile: essential\n");
        project.Write("migrations/00 base/0001_tasks.sql", TestProject.CleanTable);
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_broken_standards_file()
    {
        project.Write("standards.yaml", "version: 1\nprofile: essential\nwaivers:\n  - { rule: DBQ202, object: [public.notes, reason: none }\n");
        var error = await OneErrorAsync();
        (error.File, error.Line).ShouldBe(("standards.yaml", 4), error.Message);
    }

    [Fact]
    public async Task An_extension_that_the_server_does_not_have()
    {
        project.Write("standards.yaml", "version: 1\nprofile: essential\ndatabase:\n  extensions: [no_such_extension]\n");
        var error = await OneErrorAsync();
        error.Message.ShouldContain("no_such_extension");
    }

    [Fact]
    public async Task A_connection_string_to_a_dead_server()
    {
        var error = await OneErrorAsync(null, "-p:DbQualityPostgres=\"Host=127.0.0.1;Port=1;Username=nobody;Password=not shown\"");
        error.Message.ShouldContain("127.0.0.1");
        error.Message.ShouldNotContain("not shown");
    }

    [Fact]
    public async Task A_machine_without_PostgreSQL_and_npm()
    {
        var programs = Directory.CreateDirectory(Path.Combine(project.Top, "programs")).FullName;
        foreach (var program in new[] { "sh", "bash", "setsid", "setpriv", "tar", "id", "dotnet", "mkdir", "rm", "cat", "chmod", "chown", "uname" })
        {
            var target = new[] { "/usr/local/bin", "/usr/bin", "/bin" }.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
            if (target is not null) File.CreateSymbolicLink(Path.Combine(programs, program), target);
        }

        var error = await OneErrorAsync(new Dictionary<string, string?>
        {
            ["PATH"] = programs, ["XDG_CACHE_HOME"] = Path.Combine(project.Top, "cache"), ["DBQUALITY_PG_BIN"] = Path.Combine(project.Top, "none"),
            ["DOCKER_HOST"] = "unix:///nowhere/docker.sock",
        });
        error.Code.ShouldBe("DBQ001");
        error.Message.ShouldContain("DBQUALITY_POSTGRES");
    }

    [Fact]
    public async Task A_dotnet_that_has_no_runtime_for_the_gate()
    {
        var (root, host) = HostWithoutRuntime();
        var error = await OneErrorAsync(null, $"-p:DOTNET_HOST_PATH={host}");
        (error.Code, error.Message).ShouldBe(("DBQ031",
            $"The gate runs on .NET 10 or newer, which '{host}' does not have: it has no runtime. Nothing was judged. Install the .NET 10 runtime or SDK (https://dotnet.microsoft.com/download/dotnet/10.0); the project may go on to target what it does."));

        Directory.CreateDirectory(Path.Combine(root, "shared/Microsoft.NETCore.App/8.0.11"));
        await File.WriteAllTextAsync(Path.Combine(root, "shared/Microsoft.NETCore.App/8.0.11/Microsoft.NETCore.App.deps.json"), "{}", TestContext.Current.CancellationToken);
        (await OneErrorAsync(null, $"-p:DOTNET_HOST_PATH={host}")).Message.ShouldContain($"which '{host}' does not have: it has 8.0.11. Nothing was judged.");
    }

    [Fact]
    public async Task A_dotnet_that_is_not_there()
    {
        var error = await OneErrorAsync(null, "-p:DOTNET_HOST_PATH=/nowhere/dotnet");
        error.Code.ShouldBe("DBQ031");
        error.Message.ShouldStartWith("The gate runs on .NET 10 or newer, which '/nowhere/dotnet' does not have: ");
    }

    /// <summary>As an SDK that is older than the gate: its own host, which looks for runtimes beside itself.</summary>
    private (string Root, string Host) HostWithoutRuntime()
    {
        var own = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory()))))!;
        var root = Directory.CreateDirectory(Path.Combine(project.Top, "dotnet")).FullName;
        File.Copy(Path.Combine(own, "dotnet"), Path.Combine(root, "dotnet"));
        Directory.CreateSymbolicLink(Path.Combine(root, "host"), Path.Combine(own, "host"));
        return (root, Path.Combine(root, "dotnet"));
    }

    private async Task<Diagnostic> OneErrorAsync(IReadOnlyDictionary<string, string?>? environment = null, params string[] arguments)
    {
        var build = await project.BuildAsync(environment, arguments);
        build.ExitCode.ShouldBe(1, build.Output);
        build.Output.ShouldNotContain("   at DbQuality");
        return build.Diagnostics.Where(diagnostic => diagnostic.Severity == "error").ShouldHaveSingleItem(build.Output);
    }
}
