using DbQuality.Acceptance.Infrastructure;
using DbQuality.Reports;

namespace DbQuality.Acceptance;

/// <summary>Projects whose migrations a command runs: EF Core's own program, psql, and one that fails.</summary>
public sealed class AnyCommandTests : IDisposable
{
    private const string Psql = "psql -X -q -v ON_ERROR_STOP=1 -f sql/all.sql {uri}";

    private readonly PackedPackage package;
    private readonly TestProject project;

    public AnyCommandTests(PackedPackage package)
    {
        this.package = package;
        project = new TestProject(package);
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task An_EF_Core_migration_that_makes_a_table_without_a_key_fails_the_build_at_its_line()
    {
        CopySample();
        var clean = await project.BuildAsync();
        clean.ExitCode.ShouldBe(0, clean.Output);
        clean.Diagnostics.ShouldBeEmpty(clean.Output);
        clean.Output.ShouldContain("Checked 3 tables, ");

        AddKeylessNotes("            ");
        var blocked = await project.BuildAsync();
        blocked.ExitCode.ShouldBe(1, blocked.Output);
        blocked.Repeated.ShouldBeFalse();
        var error = blocked.Diagnostics.ShouldHaveSingleItem(blocked.Output);
        (error.Code, error.File, error.Line, error.Column).ShouldBe(("DBQ202", "Migrations/20260126080000_AddNotes.cs", 13, 13));
        error.Message.ShouldStartWith("Table public.\"Notes\" has no primary key.");

        AddKeylessNotes("            // dbquality:ignore DBQ202 a log that nobody updates\n            ");
        var waived = await project.BuildAsync();
        waived.ExitCode.ShouldBe(0, waived.Output);
        waived.Log.ShouldContain("DBQ202 public.Notes: a log that nobody updates");
    }

    [Fact]
    public async Task A_column_of_an_EF_Core_migration_has_its_own_line_and_a_refused_statement_that_of_its_call()
    {
        CopySample();
        const string AddLoans = "Migrations/20260119140000_AddLoans.cs";
        var written = await File.ReadAllTextAsync(project.FilePath(AddLoans), TestContext.Current.CancellationToken);
        var line = written.Split('\n').ToList().FindIndex(text => text.Contains("ReturnedAt = ", StringComparison.Ordinal)) + 1;
        project.Write(AddLoans, written.Replace("ReturnedAt = table.Column<DateTime>(type: \"timestamp with time zone\"", "ReturnedAt = table.Column<DateTime>(type: \"timestamp without time zone\"", StringComparison.Ordinal));
        var blocked = await project.BuildAsync();
        var error = blocked.Diagnostics.ShouldHaveSingleItem(blocked.Output);
        (error.Code, error.File, error.Line, error.Column).ShouldBe(("DBQ206", AddLoans, line, 21), blocked.Output);

        project.Write(AddLoans, written.Replace("FROM \"Loans\"", "FROM \"Loan\"", StringComparison.Ordinal));
        var refused = await project.BuildAsync();
        error = refused.Diagnostics.ShouldHaveSingleItem(refused.Output);
        line = written.Split('\n').ToList().FindIndex(text => text.Contains("FROM \"Loans\"", StringComparison.Ordinal)) + 1;
        (error.Code, error.File, error.Line, error.Column).ShouldBe(("DBQ701", AddLoans, line, 22), refused.Output);
        error.Message.ShouldContain("because the server refuses a statement: relation \"Loan\" does not exist (42P01).");
    }

    [Fact]
    public async Task A_script_that_psql_runs_fails_the_build_at_its_line_in_every_build()
    {
        await RequirePsqlAsync();
        project.WithLibrary($"<DbQualityRunnerCommand>{Psql}</DbQualityRunnerCommand>");
        project.Write("sql/all.sql", "\\ir tasks.sql\n\\ir more/notes.sql\n");
        project.Write("sql/tasks.sql", TestProject.CleanTable);
        project.Write("sql/more/notes.sql", TestProject.TableWithoutPrimaryKey);
        foreach (var build in new[] { await project.BuildAsync(), await project.BuildAsync() })
        {
            build.ExitCode.ShouldBe(1);
            var error = build.Diagnostics.ShouldHaveSingleItem(build.Output);
            (error.Code, error.File, error.Line, error.Column).ShouldBe(("DBQ202", "sql/more/notes.sql", 2, 1));
            build.Repeated.ShouldBeFalse();
        }

        project.Write("sql/more/notes.sql", "create table notes (id uuid primary key);\n");
        var mended = await project.BuildAsync();
        mended.ExitCode.ShouldBe(0, mended.Output);
    }

    [Fact]
    public async Task A_statement_that_the_server_refuses_is_an_error_at_its_place_and_a_command_that_fails_by_itself_one_without()
    {
        await RequirePsqlAsync();
        project.WithLibrary($"<DbQualityRunnerCommand>{Psql}</DbQualityRunnerCommand>");
        project.Write("sql/all.sql", "create table a (id uuid primary key);\n\ncreate table b (id uuid primary key, a_id uuid references nothing);\n");
        var refused = await project.BuildAsync();
        var error = refused.Diagnostics.ShouldHaveSingleItem(refused.Output);
        (refused.ExitCode, error.Code, error.File, error.Line, error.Message).ShouldBe((1, "DBQ701", "sql/all.sql", 3,
            "The command ends with exit code 3, because the server refuses a statement: relation \"nothing\" does not exist (42P01)."), refused.Output);

        var failed = await project.BuildAsync("-p:DbQualityRunnerCommand=echo Out of paper.%3B exit 7");
        error = failed.Diagnostics.ShouldHaveSingleItem(failed.Output);
        (failed.ExitCode, error.Code, error.Message).ShouldBe((1, "DBQ701", "The command ends with exit code 7. It printed last: Out of paper."), failed.Output);
        error.File.ShouldBe(project.FilePath("Database.csproj"));
    }

    [Fact]
    public async Task A_command_that_builds_its_own_project_does_not_run_itself_again()
    {
        await RequirePsqlAsync();
        project.WithLibrary("<DbQualityRunnerCommand>echo once &gt;&gt; runs &amp;&amp; dotnet build --no-restore -v:q &amp;&amp; test -f {assembly} &amp;&amp; psql -X -q -c \"create table a (id uuid primary key)\"</DbQualityRunnerCommand>");
        var build = await project.BuildAsync();
        build.ExitCode.ShouldBe(0, build.Output);
        (await File.ReadAllLinesAsync(project.FilePath("runs"), TestContext.Current.CancellationToken)).ShouldBe(["once"]);
        build.Output.ShouldContain("Checked 1 table, ");
    }

    /// <summary>Skips the test where there is none; on CI it goes on, and fails. Debian's wrapper is there without a psql behind it.</summary>
    private async Task RequirePsqlAsync()
    {
        var version = await Command.RunAsync(project.Directory, "sh", ["-c", "psql --version"]);
        Assert.SkipUnless(version.ExitCode == 0 || Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, "psql is not installed");
    }

    /// <summary>The repository's sample with the package that was just packed.</summary>
    private void CopySample()
    {
        var sample = Path.Combine(PackedPackage.RepositoryRoot, "samples", "ef-core");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample, file);
            if (path.Split('/')[0] is "bin" or "obj") continue;
            project.Write(path, File.ReadAllText(file));
        }
        project.Write("ef-core.csproj", File.ReadAllText(project.FilePath("ef-core.csproj")).Replace("Version=\"1.0.0-*\"", $"Version=\"{package.Version}\"", StringComparison.Ordinal));
    }

    /// <summary>What <c>dotnet ef migrations add AddNotes</c> writes for an entity without a key.</summary>
    private void AddKeylessNotes(string before)
    {
        const string Entity = """
                        modelBuilder.Entity("Library.Note", b =>
                            {
                                b.Property<string>("Text")
                                    .IsRequired()
                                    .HasColumnType("text");

                                b.ToTable("Notes");
                            });

            """, FirstEntity = "            modelBuilder.Entity(\"Library.Author\"";
        var sample = Path.Combine(PackedPackage.RepositoryRoot, "samples", "ef-core");
        Change("LibraryContext.cs", "public DbSet<Loan> Loans => Set<Loan>();", "public DbSet<Loan> Loans => Set<Loan>();\n\n    public DbSet<Note> Notes => Set<Note>();");
        Change("Migrations/LibraryContextModelSnapshot.cs", FirstEntity, Entity + FirstEntity);
        project.Write("Migrations/20260126080000_AddNotes.Designer.cs", File.ReadAllText(Path.Combine(sample, "Migrations/20260119140000_AddLoans.Designer.cs"))
            .Replace("20260119140000_AddLoans", "20260126080000_AddNotes", StringComparison.Ordinal).Replace("class AddLoans", "class AddNotes", StringComparison.Ordinal)
            .Replace(FirstEntity, Entity + FirstEntity, StringComparison.Ordinal));
        project.Write("Note.cs", "namespace Library;\n\n[Microsoft.EntityFrameworkCore.Keyless]\npublic sealed class Note\n{\n    public required string Text { get; set; }\n}\n");
        project.Write("Migrations/20260126080000_AddNotes.cs", $$"""
            using Microsoft.EntityFrameworkCore.Migrations;

            #nullable disable

            namespace Library.Migrations
            {
                /// <inheritdoc />
                public partial class AddNotes : Migration
                {
                    /// <inheritdoc />
                    protected override void Up(MigrationBuilder migrationBuilder)
                    {
            {{before}}migrationBuilder.CreateTable(
                            name: "Notes",
                            columns: table => new
                            {
                                Text = table.Column<string>(type: "text", nullable: false)
                            },
                            constraints: table =>
                            {
                            });
                    }

                    /// <inheritdoc />
                    protected override void Down(MigrationBuilder migrationBuilder)
                    {
                        migrationBuilder.DropTable(
                            name: "Notes");
                    }
                }
            }

            """);

        void Change(string file, string old, string changed) =>
            project.Write(file, File.ReadAllText(Path.Combine(sample, file)).Replace(old, changed, StringComparison.Ordinal));
    }
}
