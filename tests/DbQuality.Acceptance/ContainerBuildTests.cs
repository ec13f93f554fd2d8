using DbQuality.Acceptance.Infrastructure;

namespace DbQuality.Acceptance;

/// <summary>A project whose standards name an image gets the package: its build runs the migrations in a container.</summary>
public sealed class ContainerBuildTests(PackedPackage package) : IDisposable
{
    /// <summary>Of this class alone: others make and remove theirs.</summary>
    private const string Image = "dbquality-build-test/postgres:15";

    /// <summary>Testcontainers' reaper is an image of its own, which tests do not pull.</summary>
    private static readonly Dictionary<string, string?> WithoutReaper = new() { ["TESTCONTAINERS_RYUK_DISABLED"] = "true" };

    private readonly TestProject project = new TestProject(package).WithLibrary();

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_build_whose_standards_name_an_image_is_gated_in_a_container_and_leaves_none()
    {
        await MakeImageAsync();
        project.Write("standards.yaml", $"version: 1\nprofile: essential\ndatabase:\n  image: {Image}\n  extensions: [only_in_image]\n");
        project.Write("migrations/0001_tasks.sql", TestProject.CleanTable + "alter table tasks add origin text default only_in_image();\n");

        var passed = await project.BuildAsync(WithoutReaper);
        (passed.ExitCode, passed.Codes.Count).ShouldBe((0, 0), passed.Output);
        passed.Log.ShouldContain("(container)");

        project.Write("migrations/0002_notes.sql", TestProject.TableWithoutPrimaryKey);
        var failed = await project.BuildAsync(WithoutReaper);
        var error = failed.Diagnostics.ShouldHaveSingleItem(failed.Output);
        (failed.ExitCode, error.Code, error.File, error.Line).ShouldBe((1, "DBQ202", "migrations/0002_notes.sql", 2));
        (await DockerAsync("ps", "--all", "--quiet", "--filter", $"ancestor={Image}")).Output.Trim().ShouldBeEmpty();
    }

    /// <remarks>Where no engine answers, the test is skipped with the reason; on CI it fails, unless <c>.ci/run</c> could start none.</remarks>
    private async Task MakeImageAsync()
    {
        var engine = File.Exists("/usr/bin/docker") ? await DockerAsync("info") : new CommandResult(1, "docker is not installed");
        if (engine.ExitCode != 0)
        {
            var reason = "no container engine answers on this machine: " + engine.Lines[^1];
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 } && Environment.GetEnvironmentVariable("DBQUALITY_TEST_WITHOUT")?.Split(',').Contains("containers") != true) Assert.Fail(reason);
            Assert.Skip(reason);
        }
        if ((await DockerAsync("image", "inspect", Image)).ExitCode == 0) return;
        var bin = Directory.EnumerateFiles("/usr/lib/postgresql", "postgres", SearchOption.AllDirectories).Select(Path.GetDirectoryName).Order().First()!;
        var made = await Command.RunAsync(project.Directory, Path.Combine(PackedPackage.RepositoryRoot, "build", "postgres-image"), [Image, bin]);
        made.ExitCode.ShouldBe(0, made.Output);
    }

    private Task<CommandResult> DockerAsync(params string[] arguments) => Command.RunAsync(project.Directory, "docker", arguments);
}
