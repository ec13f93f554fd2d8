using DbQuality.Acceptance.Infrastructure;

namespace DbQuality.Acceptance;

/// <summary>Projects with EF Core migrations, which need nothing but the package.</summary>
[Third(0)]
public sealed class EfCoreTests : IDisposable
{
    private const string AddLoans = "Migrations/20260119140000_AddLoans.cs", Indent = "            ";

    private const string Design = "<PackageReference Include=\"Microsoft.EntityFrameworkCore.Design\" Version=\"10.0.0\" PrivateAssets=\"all\" />";

    private readonly TestProject project;
    private readonly EfCoreSample sample;

    public EfCoreTests(PackedPackage package)
    {
        project = new TestProject(package);
        sample = EfCoreSample.CopyTo(project, package);
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_migration_that_makes_a_table_without_a_key_fails_the_build_at_its_line_in_EF_Cores_terms()
    {
        var clean = await project.BuildAsync();
        clean.ExitCode.ShouldBe(0, clean.Output);
        clean.Diagnostics.ShouldBeEmpty(clean.Output);
        clean.Output.ShouldContain("Checked 3 tables, ");
        clean.Log.ShouldContain("Ran EF Core: ");

        sample.AddKeylessNotes(Indent);
        var blocked = await project.BuildAsync();
        blocked.ExitCode.ShouldBe(1, blocked.Output);
        var error = blocked.Diagnostics.ShouldHaveSingleItem(blocked.Output);
        (error.Code, error.File, error.Line, error.Column).ShouldBe(("DBQ202", "Migrations/20260126080000_AddNotes.cs", 13, 13));
        error.Message.ShouldStartWith("Table public.\"Notes\" has no primary key.");

        sample.AddKeylessNotes(Indent + "// dbquality:ignore DBQ202 a log that nobody updates\n" + Indent);
        var waived = await project.BuildAsync();
        waived.ExitCode.ShouldBe(0, waived.Output);
        waived.Log.ShouldContain("DBQ202 public.Notes: a log that nobody updates");
    }

    [Fact]
    public async Task The_answer_is_kept_until_the_assembly_is_another()
    {
        (await project.BuildAsync()).Repeated.ShouldBeFalse();
        (await project.BuildAsync()).Repeated.ShouldBeTrue();
        sample.Change(AddLoans, "nullable: true)", "nullable: false)");
        var changed = await project.BuildAsync();
        changed.Repeated.ShouldBeFalse();
        changed.Log.ShouldContain("Checked 3 tables, ");
        (await project.BuildAsync()).Repeated.ShouldBeTrue();
    }

    [Fact]
    public async Task A_column_has_its_own_line_and_a_refused_statement_that_of_its_call()
    {
        var written = await File.ReadAllTextAsync(project.FilePath(AddLoans), TestContext.Current.CancellationToken);
        sample.Change(AddLoans, "ReturnedAt = table.Column<DateTime>(type: \"timestamp with time zone\"", "ReturnedAt = table.Column<DateTime>(type: \"timestamp without time zone\"");
        var blocked = await project.BuildAsync();
        var error = blocked.Diagnostics.ShouldHaveSingleItem(blocked.Output);
        (error.Code, error.File, error.Line, error.Column).ShouldBe(("DBQ206", AddLoans, sample.LineOf(AddLoans, "ReturnedAt = "), 21), blocked.Output);

        project.Write(AddLoans, written.Replace("FROM \"Loans\"", "FROM \"Loan\"", StringComparison.Ordinal));
        var refused = await project.BuildAsync();
        error = refused.Diagnostics.ShouldHaveSingleItem(refused.Output);
        (error.Code, error.File, error.Line, error.Column).ShouldBe(("DBQ701", AddLoans, sample.LineOf(AddLoans, "FROM \"Loan\""), 22), refused.Output);
        error.Message.ShouldStartWith("EF Core stops, because the server refuses a statement: relation \"Loan\" does not exist (42P01).");
    }

    [Fact]
    public async Task Names_are_given_in_the_model()
    {
        sample.Change("standards.yaml", "- columns: PascalCase", "- columns: snake_case");
        var build = await project.BuildAsync();
        build.Diagnostics.Single(one => one.Line == sample.LineOf(AddLoans, "LentAt = ") && one.File == AddLoans && one.Code == "DBQ102").Message.ShouldEndWith(
            "Rename it: HasColumnName(\"lent_at\") in the model, or UseSnakeCaseNamingConvention() for all names; then dotnet ef migrations add.");
    }

    [Fact]
    public async Task A_class_library_with_two_contexts_and_a_history_table_of_its_own_name_is_run_too()
    {
        sample.Change("ef-core.csproj", "<OutputType>Exe</OutputType>", "");
        File.Delete(project.FilePath("Program.cs"));
        sample.Change("LibraryContextFactory.cs", ".UseNpgsql(connectionString)", ".UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable(\"applied\", \"public\"))");
        // Nothing but a constructor that takes its options, as a web application's services give them.
        project.Write("Audit.cs", """
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Infrastructure;
            using Microsoft.EntityFrameworkCore.Migrations;

            namespace Library;

            public sealed class AuditContext(DbContextOptions<AuditContext> options) : DbContext(options);

            [DbContext(typeof(AuditContext))]
            [Migration("20260201000000_Audit")]
            public sealed class Audit : Migration
            {
                protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("create table \"Entries\" (\"Id\" uuid primary key);");
            }
            """);
        var build = await project.BuildAsync();
        build.ExitCode.ShouldBe(0, build.Output);
        build.Diagnostics.ShouldBeEmpty(build.Output);
        build.Output.ShouldContain("Checked 4 tables, ");
    }

    [Fact]
    public async Task A_web_application_gives_the_context_that_its_services_make_and_goes_no_further()
    {
        File.Delete(project.FilePath("LibraryContextFactory.cs"));
        sample.Change("ef-core.csproj", "Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web");
        sample.Change("ef-core.csproj", "</ItemGroup>", Design + "</ItemGroup>");
        sample.Change("LibraryContext.cs", "LibraryContext(DbContextOptions<LibraryContext> options)", "LibraryContext(DbContextOptions<LibraryContext> options, Clock clock)");
        sample.Change("LibraryContext.cs", "public DbSet<Author>", "public Clock Clock { get; } = clock;\n\n    public DbSet<Author>");
        project.Write("Program.cs", """
            using Library;
            using Microsoft.EntityFrameworkCore;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddSingleton<Clock>();
            builder.Services.AddDbContext<LibraryContext>(options => options.UseNpgsql("Host=production", npgsql => npgsql.MigrationsHistoryTable("applied")));
            var application = builder.Build();
            File.WriteAllText("went-further", "");
            application.Run();

            namespace Library
            {
                public sealed class Clock;
            }
            """);
        var build = await project.BuildAsync();
        build.ExitCode.ShouldBe(0, build.Output);
        build.Diagnostics.ShouldBeEmpty(build.Output);
        build.Output.ShouldContain("Checked 3 tables, ");
        File.Exists(project.FilePath("went-further")).ShouldBeFalse();
    }

    [Fact]
    public async Task Scripts_beside_the_migrations_are_told_to_run_only_by_them()
    {
        project.Write("migrations/views.sql", "create view v as select 1;\n");
        (await project.BuildAsync()).Log.ShouldContain("Note: migrations/views.sql(1,1): The migrations are EF Core's, so this script runs only where one of them sends it.");
        (await project.BuildAsync("-p:DbQualityRunner=efcore")).Log.ShouldNotContain("Note: ");
    }

    [Fact]
    public async Task A_model_that_is_ahead_of_its_migrations_is_a_remark()
    {
        sample.Change("Entities.cs", "public required string Title { get; set; }", "public required string Title { get; set; }\n\n    public int? Pages { get; set; }");
        var build = await project.BuildAsync();
        build.ExitCode.ShouldBe(0, build.Output);
        build.Log.ShouldContain("Note: The model of LibraryContext has changes that no migration makes. Add one: dotnet ef migrations add NAME.");
    }

    [Fact]
    public async Task A_context_that_nobody_can_make_is_told_with_what_to_add()
    {
        File.Delete(project.FilePath("LibraryContextFactory.cs"));
        File.Delete(project.FilePath("Program.cs"));
        sample.Change("ef-core.csproj", "<OutputType>Exe</OutputType>", "");
        sample.Change("LibraryContext.cs", "LibraryContext(DbContextOptions<LibraryContext> options)", "LibraryContext(DbContextOptions<LibraryContext> options, IFormatProvider culture)");
        sample.Change("LibraryContext.cs", "public DbSet<Author>", "public IFormatProvider Culture { get; } = culture;\n\n    public DbSet<Author>");
        var build = await project.BuildAsync();
        build.ExitCode.ShouldBe(1, build.Output);
        var error = build.Diagnostics.ShouldHaveSingleItem(build.Output);
        error.Code.ShouldBe("DBQ028");
        error.Message.ShouldStartWith("No LibraryContext can be made to run its migrations with: ");
        error.Message.ShouldEndWith("Add an IDesignTimeDbContextFactory, which dotnet ef asks too; or name a command that migrates: DbQualityRunnerCommand.");
    }

    [Fact]
    public async Task The_tool_of_EF_Core_builds_what_the_gate_blocks_and_nothing_else_does()
    {
        sample.Change("ef-core.csproj", "</ItemGroup>", Design + "</ItemGroup>");
        sample.Change("standards.yaml", "- columns: PascalCase", "- columns: snake_case");
        sample.Change("standards.yaml", "rules:", "rules:\n  DBQ102: error");
        (await RunAsync("dotnet", "tool", "install", "dotnet-ef", "--version", "10.0.*", "--tool-path", "tools")).ExitCode.ShouldBe(0);
        (await project.BuildAsync()).ExitCode.ShouldBe(1);

        sample.Change("Entities.cs", "public required string Title { get; set; }", "public required string Title { get; set; }\n\n    public int? Pages { get; set; }");
        var added = await RunAsync(project.FilePath("tools/dotnet-ef"), "migrations", "add", "AddPages");
        added.ExitCode.ShouldBe(0, added.Output);
        Directory.GetFiles(project.FilePath("Migrations"), "*_AddPages.cs").ShouldHaveSingleItem();

        var blocked = await project.BuildAsync("-p:PublishAot=false");
        blocked.ExitCode.ShouldBe(1, blocked.Output);
        blocked.Diagnostics.ShouldContain(one => one.File.EndsWith("_AddPages.cs", StringComparison.Ordinal) && one.Code == "DBQ102");
    }

    private Task<CommandResult> RunAsync(string program, params string[] arguments) =>
        Command.RunAsync(project.Directory, program, arguments, new Dictionary<string, string?> { ["MSBUILDDISABLENODEREUSE"] = "1" });
}
