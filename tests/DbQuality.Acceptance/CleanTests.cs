using DbQuality.Acceptance.Infrastructure;

namespace DbQuality.Acceptance;

/// <summary><c>dotnet clean</c>, and the folder for the reports, which the project names: only what the gate wrote is replaced or removed.</summary>
[Third(1)]
public sealed class CleanTests : IDisposable
{
    private static readonly string[] Own = ["gate.cache", "gate.folder", "report.json", "report.sarif", "scripts.tsv"];

    private readonly TestProject project;

    public CleanTests(PackedPackage package)
    {
        project = new TestProject(package, "src/Database").WithLibrary();
        project.Write("standards.yaml", "version: 1\nprofile: essential\n");
        project.Write("migrations/0001_tasks.sql", TestProject.CleanTable);
        project.Write("../notes.txt", "mine");
    }

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("./")]
    [InlineData(".")]
    [InlineData("../")]
    [InlineData("obj")]
    [InlineData("migrations/")]
    [InlineData("mine;or %25/")]
    public async Task Whatever_folder_the_property_names_the_users_files_stay(string folder)
    {
        project.Write("mine;or %/kept.txt", "mine");
        var before = Files();
        var property = $"-p:DbQualityOutputDirectory={folder.Replace(";", "%3B", StringComparison.Ordinal)}";
        var build = await project.BuildAsync(property);
        build.ExitCode.ShouldBe(0, build.Output);
        var directory = project.FilePath(folder.Replace("%25", "%", StringComparison.Ordinal));
        File.Exists(Path.Combine(directory, "report.json")).ShouldBeTrue(build.Output);
        (await project.BuildAsync(property)).Repeated.ShouldBeTrue();

        for (var i = 0; i < 2; i++)
        {
            var clean = await project.BuildAsync("-t:Clean", property);
            clean.ExitCode.ShouldBe(0, clean.Output);
        }
        Directory.GetFiles(directory).Select(Path.GetFileName).Intersect(Own).ShouldBeEmpty();
        before.Except(Files()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_that_the_gate_made_goes_and_one_that_the_user_made_stays()
    {
        Directory.CreateDirectory(project.FilePath("made"));
        foreach (var (folder, remains) in new[] { ("new/reports", false), ("made", true), ("filled", true) })
        {
            var property = $"-p:DbQualityOutputDirectory={folder}";
            (await project.BuildAsync(property)).ExitCode.ShouldBe(0);
            if (folder == "filled") project.Write("filled/mine.txt", "mine");
            await project.BuildAsync("-t:Clean", property);
            Directory.Exists(project.FilePath(folder)).ShouldBe(remains, folder);
            Directory.Exists(project.FilePath(folder.Split('/')[0])).ShouldBeTrue();
        }
        (await project.BuildAsync()).ExitCode.ShouldBe(0);
        await project.BuildAsync("-t:Clean");
        Directory.Exists(project.FilePath("obj/dbquality")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("report.json", "{\"mine\": 1}")]
    [InlineData("report.sarif", "<sarif/>")]
    [InlineData("gate.cache", "mine")]
    public async Task A_file_of_the_users_with_a_name_of_ours_is_told_and_stays(string file, string text)
    {
        project.Write(file, text);
        var build = await project.BuildAsync("-p:DbQualityOutputDirectory=./");
        build.ExitCode.ShouldBe(1);
        build.Diagnostics.ShouldHaveSingleItem(build.Output).Code.ShouldBe("DBQ006");
        build.Output.ShouldContain(file);
        await project.BuildAsync("-t:Clean", "-p:DbQualityOutputDirectory=./");
        (await File.ReadAllTextAsync(project.FilePath(file), TestContext.Current.CancellationToken)).ShouldBe(text);
    }

    [Theory]
    [InlineData("obj/dbquality/report.json")]
    [InlineData("obj/dbquality/report.sarif")]
    [InlineData("obj/dbquality/gate.cache")]
    [InlineData("obj/dbquality/scripts.tsv")]
    [InlineData("obj/dbquality")]
    public async Task A_link_that_came_with_the_project_is_not_followed(string link)
    {
        var outside = Path.Combine(project.Top, "outside");
        if (link.EndsWith("dbquality", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(outside);
            await File.WriteAllTextAsync(Path.Combine(outside, "report.json"), "mine", TestContext.Current.CancellationToken);
        }
        else await File.WriteAllTextAsync(outside, "mine", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.GetDirectoryName(project.FilePath(link))!);
        File.CreateSymbolicLink(project.FilePath(link), outside);

        var build = await project.BuildAsync();
        build.ExitCode.ShouldBe(1);
        build.Diagnostics.ShouldHaveSingleItem(build.Output).Code.ShouldBe("DBQ006");
        await project.BuildAsync("-t:Clean");
        (await File.ReadAllTextAsync(Directory.Exists(outside) ? Path.Combine(outside, "report.json") : outside, TestContext.Current.CancellationToken)).ShouldBe("mine");
        new FileInfo(project.FilePath(link)).LinkTarget.ShouldNotBeNull();
    }

    [Fact]
    public async Task Names_of_objects_and_files_reach_the_build_as_text()
    {
        project.Write("migrations/0002_$(Nasty)%0A;@(Compile)\n.sql", "create table \"x\nother.cs(1,1): error CS9999: $(OS) @(Compile) %0A ; \e\u202e\" (title text);");
        var table = await BuildAsync("DBQ202");
        table.Output.ShouldContain(@"x\000aother.cs(1,1): error CS9999: $(OS) @(Compile) %0A ; \001b\202e");
        project.Write("migrations/0003_fails.sql", "do $$ begin raise exception E'said\\nother.cs(2,1): error CS9998: faked\\x1b[2J'; end $$;");
        (await BuildAsync("DBQ701")).Output.ShouldContain(@"said other.cs(2,1): error CS9998: faked\u001b[2J");

        async Task<BuildResult> BuildAsync(string code)
        {
            var build = await project.BuildAsync();
            build.ExitCode.ShouldBe(1);
            build.Codes.ShouldContain($"error {code}");
            build.Output.ShouldNotContain('\e');
            build.Output.ShouldNotContain('\u202e');
            build.Output.Split('\n').ShouldNotContain(line => line.TrimStart().StartsWith("other.cs", StringComparison.Ordinal), build.Output);
            return build;
        }
    }

    private HashSet<string> Files() => [.. Directory.GetFiles(project.Top, "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.EndsWith("msbuild.log", StringComparison.Ordinal))];
}
