using DbQuality.Acceptance.Infrastructure;
using DbQuality.Reports;

namespace DbQuality.Acceptance;

/// <summary>A console project that deploys with DbUp gets the package, and nothing else is written for it.</summary>
public sealed class DbUpProjectTests : IDisposable
{
    private const string Version = "7.0.1";

    private readonly PackedPackage package;
    private readonly TestProject project;

    public DbUpProjectTests(PackedPackage package)
    {
        this.package = package;
        project = new TestProject(package);
        project.Write("Program.cs", """
            using System.Reflection;
            using DbUp;
            using DbUp.Engine;
            using DbUp.Support;

            const string Scripts = "Acme.Deploy.Scripts.";
            var builder = DeployChanges.To
                .PostgresqlDatabase(args[0])
                .JournalToPostgresqlTable("public", "applied_scripts")
                .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.StartsWith("Acme.Deploy.Views."),
                    new SqlScriptOptions { ScriptType = ScriptType.RunAlways, RunGroupOrder = 200 })
                .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.StartsWith(Scripts))
                .WithTransactionPerScript()
                .WithVariable("application", "tracker");
            builder = builder.LogToConsole();
            return builder.Build().PerformUpgrade().Successful ? 0 : 1;
            """);
        project.Write("standards.yaml", "version: 1\nprofile: essential\n");
        project.Write("Scripts/0001_tasks.sql", TestProject.CleanTable);
        project.Write("Scripts/0002_journal.sql", """
            do $$
            begin
              if array(select scriptname::text from applied_scripts) <> array['Acme.Deploy.Scripts.0001_tasks.sql'] then
                raise exception 'the journal is another one';
              end if;
            end $$;

            comment on table tasks is 'of the $application$';
            """);
        project.Write("Views/0000_open_tasks.sql", "create or replace view open_tasks as select id, title from tasks;\n");
        project.Write("Queries/ByTitle.sql", "select * from tasks where title = $1;\n");
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task It_is_gated_in_DbUp_s_order_with_the_program_s_own_settings()
    {
        WriteProject("");
        var build = await GateAsync();
        (build.ExitCode, build.Codes.Count).ShouldBe((0, 0), build.Output);
        build.Log.ShouldContain("Applied 3 of 3 scripts: 4 statements, by DbUp 6.1.");
        build.Log.ShouldContain("No engine of the program takes Queries/ByTitle.sql: the script is not run.");
    }

    [Fact]
    public async Task A_violation_fails_it_at_the_line_of_the_script()
    {
        WriteProject("");
        project.Write("Scripts/0003_notes.sql", TestProject.TableWithoutPrimaryKey);
        var build = await GateAsync();
        var error = build.Diagnostics.ShouldHaveSingleItem(build.Output);
        (build.ExitCode, error.Code, error.File, error.Line).ShouldBe((1, "DBQ202", "Scripts/0003_notes.sql", 2));
    }

    [Fact]
    public async Task What_DbUp_cannot_deploy_fails_it_though_the_server_takes_it()
    {
        WriteProject("");
        project.Write("Scripts/0003_functions.sql", """
            -- How many tasks there are.
            create function task_count() returns bigint language sql
            begin atomic
              select count(*) from public.tasks;
            end;

            create function first_title() returns text language sql as $body$ select min(title) from public.tasks $body$;
            """);
        var build = await GateAsync();
        build.ExitCode.ShouldBe(1);
        build.Diagnostics.Select(error => (error.Code, error.File, error.Line)).ShouldBe(
            [("DBQ715", "Scripts/0003_functions.sql", 2), ("DBQ701", "Scripts/0003_functions.sql", 7)], build.Output);
    }

    [Fact]
    public async Task A_changed_program_is_another_question()
    {
        WriteProject("");
        (await GateAsync()).Repeated.ShouldBeFalse();
        (await GateAsync()).Repeated.ShouldBeTrue();
        project.Write("Program.cs", File.ReadAllText(project.FilePath("Program.cs")).Replace("applied_scripts", "others", StringComparison.Ordinal));
        var build = await GateAsync();
        build.Repeated.ShouldBeFalse();
        build.Diagnostics.ShouldHaveSingleItem(build.Output).Message.ShouldContain("\"applied_scripts\" does not exist");
    }

    [Fact]
    public async Task Scripts_of_a_folder_that_only_the_program_names_are_gated()
    {
        WriteProject("", embedded: "");
        project.Write("Program.cs", """
            DbUp.DeployChanges.To.PostgresqlDatabase(args[0]).WithScriptsFromFileSystem("Scripts").WithVariablesDisabled()
                .JournalToPostgresqlTable("public", "applied_scripts").Build().PerformUpgrade();
            """);
        File.Delete(project.FilePath("Scripts/0002_journal.sql"));
        (await GateAsync()).ExitCode.ShouldBe(0);
        project.Write("Scripts/0002_notes.sql", TestProject.TableWithoutPrimaryKey);
        var build = await GateAsync();
        var error = build.Diagnostics.ShouldHaveSingleItem(build.Output);
        (build.ExitCode, error.Code, error.File, error.Line).ShouldBe((1, "DBQ202", "Scripts/0002_notes.sql", 2));
    }

    [Fact]
    public async Task The_build_and_the_command_line_run_the_same_scripts_in_the_same_order()
    {
        WriteProject("", embedded: """
            <EmbeddedResource Include="Scripts/**/*.sql" />
            <EmbeddedResource Remove="Scripts/0002*.sql" />
            <EmbeddedResource Include="Views/*.sql" Link="Scripts/0001_%(Filename)%(Extension)" />
            <EmbeddedResource Update="Scripts/0001_tasks.sql" LogicalName="Acme.Deploy.Scripts.0000_first.sql" />
            """);
        project.Write("Directory.Build.targets",
            """<Project><ItemGroup><EmbeddedResource Include="More/*.sql" LogicalName="Acme.Deploy.Scripts.9_%(Filename).sql" /></ItemGroup></Project>""");
        project.Write("Program.cs", """
            DbUp.DeployChanges.To.PostgresqlDatabase(args[0]).WithScriptsEmbeddedInAssembly(typeof(Program).Assembly).WithVariablesDisabled().Build().PerformUpgrade();
            """);
        project.Write("Scripts/0003_labels.de.sql", "select 'in the satellite assembly';\n");
        project.Write("More/0004_tell.sql", """
            do $$ begin raise exception 'ran: %', (select string_agg(scriptname, ', ' order by schemaversionsid) from schemaversions); end $$;
            """);
        const string Ran = "ran: Acme.Deploy.Scripts.0000_first.sql, Acme.Deploy.Scripts.0001_0000_open_tasks.sql";
        var build = await GateAsync();
        build.Diagnostics.ShouldHaveSingleItem(build.Output).Message.ShouldContain(Ran);
        build.Log.ShouldContain("satellite assembly of de");
        var tool = await Command.RunAsync(project.Directory, "dotnet", [package.ToolPath, "check", "."]);
        (tool.ExitCode, tool.Output.Contains(Ran, StringComparison.Ordinal), tool.Output.Contains("satellite assembly of de", StringComparison.Ordinal)).ShouldBe((1, true, true), tool.Output);
    }

    /// <summary>The real thing: the program is compiled before it is gated.</summary>
    [Fact]
    public async Task The_build_of_a_real_program_fails_at_the_line_of_the_script()
    {
        WriteProject($"""<PackageReference Include="dbup-postgresql" Version="{Version}" />""");
        (await project.BuildAsync()).ExitCode.ShouldBe(0);
        File.Exists(project.FilePath("bin/Debug/net10.0/Deploy.dll")).ShouldBeTrue();
        project.Write("Scripts/0003_notes.sql", TestProject.TableWithoutPrimaryKey);
        var build = await project.BuildAsync();
        var error = build.Diagnostics.ShouldHaveSingleItem(build.Output);
        (build.ExitCode, error.Code, error.File, error.Line).ShouldBe((1, "DBQ202", "Scripts/0003_notes.sql", 2));
    }

    /// <summary>Nothing is compiled, so DbUp's packages need not be there.</summary>
    private Task<BuildResult> GateAsync() => project.BuildAsync("-t:DbQualityGate");

    private void WriteProject(string reference, string embedded = """<EmbeddedResource Include="**/*.sql" />""") => project.Write("Deploy.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <RootNamespace>Acme.Deploy</RootNamespace>
          </PropertyGroup>
          <ItemGroup>
            {project.Reference}
            {reference}
            {embedded}
          </ItemGroup>
        </Project>
        """);
}
