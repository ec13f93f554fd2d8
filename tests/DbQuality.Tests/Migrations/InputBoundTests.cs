using System.Diagnostics;
using DbQuality.Migrations;
using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations;

/// <summary>Only regular files of a bounded size are read, whatever a project puts in their place.</summary>
[NeedsTime]
public sealed class InputBoundTests : IDisposable
{
    private readonly ProjectFolder project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void A_named_pipe_in_place_of_a_script_is_refused_and_not_waited_for()
    {
        project.With("migrations/0001.sql");
        Pipe("migrations/0002.sql");
        Refused().ShouldBe(("DBQ013", "migrations/0002.sql(1,1)",
            "The script migrations/0002.sql is not read. It is a named pipe, and only regular files are read. Put a file in its place. Rows by the million are better loaded apart from the migrations."));
    }

    [Theory]
    [InlineData("/dev/zero", "a device")]
    [InlineData("/dev/null", "a device")]
    [InlineData("/proc/self/environ", "a file of the kernel")]
    public void A_link_to_what_never_ends_or_is_nobodys_business_is_refused(string target, string kind)
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Linux has these");
        project.With("migrations/0001.sql");
        File.CreateSymbolicLink(PathOf("migrations/0002.sql"), target);
        Refused().Message.ShouldContain($"It is {kind}, and only regular files are read.");
    }

    [Fact]
    public void A_link_to_a_script_elsewhere_is_read()
    {
        project.With("migrations/0001.sql", "elsewhere/shared.txt");
        File.CreateSymbolicLink(PathOf("migrations/0002.sql"), PathOf("elsewhere/shared.txt"));
        Read().Scripts.Count().ShouldBe(2);
    }

    [Fact]
    public void A_script_over_the_bound_is_refused_before_it_is_read()
    {
        project.With("migrations/0001.sql");
        // Without any blocks on the disk: it would be all NUL.
        using (var large = File.Create(PathOf("migrations/0002.sql"))) large.SetLength(InputFile.LargestScript + 1L);
        Refused().ShouldBe(("DBQ013", "migrations/0002.sql(1,1)",
            "The script migrations/0002.sql is not read. It has 129 MB, and at most 128 MB are read. Split it, or keep what is large outside of it. Rows by the million are better loaded apart from the migrations."));
    }

    [Fact]
    public void A_script_that_may_not_be_read_or_has_gone_meanwhile_is_told()
    {
        File.CreateSymbolicLink(System.IO.Directory.CreateDirectory(PathOf("migrations")).FullName + "/0001.sql", PathOf("nowhere"));
        Refused().Message.ShouldStartWith("The script migrations/0001.sql cannot be read: Could not find file");
    }

    [Theory]
    [InlineData("Migration", "**/*.sql")]
    [InlineData("EmbeddedResource", "migrations/**/*.sql")]
    public void Links_that_lead_back_to_where_they_stand_are_not_followed(string item, string pattern)
    {
        project.With("migrations/0001.sql", "migrations/a/0002.sql", "shared/0003.sql")
            .Write("p.csproj", $"""<Project><ItemGroup><{item} Include="{pattern}" /></ItemGroup></Project>""");
        for (var i = 0; i < 5; i++) System.IO.Directory.CreateSymbolicLink(PathOf($"migrations/loop{i}"), PathOf("."));
        System.IO.Directory.CreateSymbolicLink(PathOf("migrations/self"), PathOf("migrations/self"));
        System.IO.Directory.CreateSymbolicLink(PathOf("migrations/linked"), PathOf("shared"));
        var read = PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, ProjectFile = PathOf("p.csproj") });
        read.Scripts.Select(script => script.File).ShouldContain("migrations/linked/0003.sql");
        read.Scripts.Count().ShouldBe(pattern.StartsWith("**", StringComparison.Ordinal) ? 4 : 3);
    }

    [Fact]
    public void A_project_file_that_nests_without_end_is_told_at_its_place()
    {
        project.With("migrations/0001.sql").Write("p.csproj", "<Project>\n" + string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000)) + "</Project>");
        var refused = Should.Throw<GateException>(() => PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, ProjectFile = PathOf("p.csproj") }));
        (refused.Code, refused.Location!.ToString(), refused.Message).ShouldBe(("DBQ015", "p.csproj(2,602)", "The project file is not XML: More than 200 elements are nested in one another. Line 2, position 602."));
    }

    [Theory]
    [InlineData("<!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><Project>&b;</Project>")]
    [InlineData("<!DOCTYPE p [<!ENTITY a SYSTEM \"/etc/passwd\">]><Project>&a;</Project>")]
    public void A_project_files_entities_are_not_put_in(string xml)
    {
        project.With("migrations/0001.sql").Write("p.csproj", xml);
        Should.Throw<GateException>(() => PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, ProjectFile = PathOf("p.csproj") })).Code.ShouldBe("DBQ015");
    }

    [Fact]
    public void Ten_thousand_scripts_are_read()
    {
        project.With([.. Enumerable.Range(0, 10_000).Select(number => $"migrations/{number:00000}.sql")]);
        Read().Scripts.Count().ShouldBe(10_000);
    }

    private (string Code, string? Place, string Message) Refused()
    {
        var refused = Should.Throw<GateException>(() => Read());
        return (refused.Code, refused.Location?.ToString(), refused.Message);
    }

    private MigrationPlan Read() => PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory });

    private string PathOf(string file) => Path.GetFullPath(Path.Combine(project.Directory, file));

    private void Pipe(string file)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no named pipes among files");
        using var made = Process.Start("mkfifo", PathOf(file));
        made.WaitForExit();
        made.ExitCode.ShouldBe(0);
    }
}
