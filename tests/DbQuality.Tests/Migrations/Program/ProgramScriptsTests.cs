using DbQuality.Migrations;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Migrations.Program;

/// <summary>Which scripts a program's engines take, under which names and in which order.</summary>
public sealed class ProgramScriptsTests
{
    [Fact]
    public void Embedded_scripts_run_in_the_order_of_their_names_and_not_of_their_folders()
    {
        using var project = DbUpProject.Deploying(".PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly())")
            .With("Scripts/post-deploy/1.sql", "Scripts/0001.sql", "Scripts/run-always/1.sql", "Scripts/zebra/1.sql");
        project.Plan().Scripts.Select(script => (script.Name, script.RunKind)).ShouldBe(
        [
            ("Deploy.Scripts.0001.sql", RunKind.Once), ("Deploy.Scripts.post_deploy.1.sql", RunKind.Once),
            ("Deploy.Scripts.run_always.1.sql", RunKind.Once), ("Deploy.Scripts.zebra.1.sql", RunKind.Once),
        ]);
    }

    [Theory]
    [InlineData("""name => name.StartsWith("Deploy.a.")""", "a.1 a.2")]
    [InlineData("""(string name) => name.Contains(".b.", StringComparison.OrdinalIgnoreCase)""", "B.1")]
    [InlineData("""s => s.EndsWith("1.sql") && !s.Contains(".a.")""", "B.1 c.1")]
    [InlineData("""s => s == "Deploy.a.2.sql" || "Deploy.c.1.sql" == s""", "a.2 c.1")]
    [InlineData("""s => !s.ToLowerInvariant().Contains(".b.")""", "a.1 a.2 c.1")]
    [InlineData("""static s => { return s.StartsWith("deploy.C", true, null); }""", "c.1")]
    [InlineData("""s => string.Equals(s, "DEPLOY.A.1.SQL", StringComparison.OrdinalIgnoreCase)""", "a.1")]
    [InlineData("IsOurs", "a.1 a.2")]
    [InlineData("Only", "B.1")]
    public void A_filter_of_comparisons_is_followed(string filter, string names)
    {
        using var project = new DbUpProject().Write("Program.cs", $$"""
            DeployChanges.To.PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(typeof(Program).Assembly, {{filter}}).Build();

            internal partial class Program
            {
                private static readonly Func<string, bool> Only = name => name.Contains(".B.");

                private static bool IsOurs(string name) => name.Contains(".a.", StringComparison.Ordinal) && name.EndsWith(".sql");
            }
            """).With("a/1.sql", "a/2.sql", "B/1.sql", "c/1.sql");
        string.Join(' ', project.Names().Select(name => name["Deploy.".Length..^".sql".Length])).ShouldBe(names);
    }

    [Fact]
    public void A_filter_that_is_not_read_takes_all_and_is_said()
    {
        using var project = DbUpProject.Deploying(".PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(assembly, s => Regex.IsMatch(s, \"a\"))").With("a.sql", "b.sql");
        project.Names().ShouldBe(["Deploy.a.sql", "Deploy.b.sql"]);
        project.Notes.ShouldBe(["Program.cs(8,103): The filter is more than comparisons of the name with constants and is not read: "
            + "all embedded .sql scripts are taken. Exclude others in standards.yaml: migrations.exclude."]);
    }

    [Fact]
    public void Groups_and_run_kinds_are_those_of_the_options()
    {
        using var project = DbUpProject.Deploying("""
            .PostgresqlDatabase(c)
                .WithScriptsEmbeddedInAssembly(assembly, s => s.Contains(".views."), new SqlScriptOptions { ScriptType = ScriptType.RunAlways, RunGroupOrder = DbUpDefaults.DefaultRunGroupOrder + 1 })
                .WithScriptsEmbeddedInAssembly(assembly, s => s.Contains(".tables."))
                .WithScriptsEmbeddedInAssembly(assembly, s => s.Contains(".before."), new() { RunGroupOrder = -1 })
            """).With("views/a.sql", "tables/b.sql", "before/c.sql", "other/d.sql");
        project.Plan().Scripts.Select(script => (script.Name, script.RunKind, script.Group)).ShouldBe(
        [
            ("Deploy.before.c.sql", RunKind.Once, -1), ("Deploy.tables.b.sql", RunKind.Once, 100), ("Deploy.views.a.sql", RunKind.Always, 101),
        ]);
        project.Plan().Notes.Select(note => $"{note.Location}: {note.Message}").ShouldBe(
            ["Program.cs(8,24): No engine of the program takes other/d.sql: the script is not run."]);
    }

    [Fact]
    public void Engines_run_one_after_the_other_each_in_its_own_way()
    {
        using var project = new DbUpProject().Write("Program.cs", """
            var schema = DeployChanges.To.PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(a, s => s.Contains(".schema.")).WithTransactionPerScript()
                .JournalToPostgresqlTable("public", "journal").Build();
            var views = DeployChanges.To.PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(a, s => s.Contains(".code.")).WithTransaction()
                .JournalTo(new NullJournal()).Build();
            """).With("code/a.sql", "schema/b.sql");
        var plan = project.Plan();
        plan.Stages.Select(stage => (stage.Name, stage.Transactions, stage.Scripts[0].Name, stage.Scripts[0].RunKind)).ShouldBe(
        [
            ("", (TransactionMode?)null, "Deploy.schema.b.sql", RunKind.Once), ("", TransactionMode.Single, "Deploy.code.a.sql", RunKind.Always),
        ]);
        project.Program.Settings.Transactions.ShouldBe(TransactionMode.Script);
        project.Program.Settings.Journal.ShouldBe(new JournalTable("public", "journal"));
        plan.Notes.ShouldBeEmpty();
        project.Plan(new MigrationStandards { Transactions = TransactionMode.None }).Stages.ShouldAllBe(stage => stage.Transactions == null);
    }

    [Fact]
    public void A_script_of_two_engines_runs_with_the_first()
    {
        using var project = new DbUpProject().Write("Program.cs", """
            var one = DeployChanges.To.PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(a).Build();
            var two = DeployChanges.To.PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(a).Build();
            """).With("a.sql");
        project.Names().ShouldBe(["Deploy.a.sql"]);
        project.Plan().Notes.Select(note => note.Message).ShouldBe(["a.sql is taken by two engines; here it runs with the first, at Program.cs(1,11)."]);
    }

    [Theory]
    [InlineData("\"Scripts\"", "0001.sql 9.sql")]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"Scripts\"), new FileSystemScriptOptions { IncludeSubDirectories = true }", "0001.sql 1views.a.sql 9.sql tables.a.sql")]
    [InlineData("\"../../../Scripts/\", new FileSystemScriptOptions { IncludeSubDirectories = true, Filter = path => !path.Contains(\"views\") }", "0001.sql 9.sql tables.a.sql")]
    [InlineData("\"Scripts\", new FileSystemScriptOptions { Extensions = new[] { \"*.psql\" }, UseOnlyFilenameForScriptName = true, IncludeSubDirectories = true }", "a.psql")]
    public void Scripts_of_a_folder_have_DbUp_s_names_and_order(string arguments, string names)
    {
        using var project = DbUpProject.Deploying($".PostgresqlDatabase(c).WithScriptsFromFileSystem({arguments})")
            .WithProject("").Write("Deploy.csproj", "<Project />")
            .With("Scripts/0001.sql", "Scripts/9.sql", "Scripts/tables/a.sql", "Scripts/1views/a.sql", "Scripts/tables/a.psql", "Queries/q.sql");
        string.Join(' ', project.Names()).ShouldBe(names);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said()
    {
        using var project = DbUpProject.Deploying(".PostgresqlDatabase(c).WithScriptsFromFileSystem(\"/srv/scripts\")").With("a.sql");
        Should.Throw<GateException>(() => project.Plan()).Code.ShouldBe("DBQ011");
    }

    [Theory]
    [InlineData("typeof(Shared.Marker).Assembly", true)]
    [InlineData("typeof(Marker).GetTypeInfo().Assembly", true)]
    [InlineData("Assembly.GetAssembly(typeof(Marker))!", true)]
    [InlineData("Scripts.Ours", true)]
    [InlineData("Deployments.Theirs", true)]
    [InlineData("typeof(Here).Assembly", false)]
    [InlineData("typeof(Program).Assembly", false)]
    [InlineData("Assembly.GetExecutingAssembly()", false)]
    [InlineData("Assembly.GetEntryAssembly()", false)]
    public void Scripts_of_an_assembly_of_another_project_are_not_taken_for_the_project_s_own(string assembly, bool isOther)
    {
        using var project = OfTwo($"""
            using DbUp;
            DeployChanges.To.PostgresqlDatabase(args[0]).WithScriptsEmbeddedInAssembly({assembly}).Build().PerformUpgrade();
            internal static class Here;
            internal static class Scripts {"{"} public static readonly Assembly Ours = typeof(Marker).Assembly; {"}"}
            """);
        if (!isOther)
        {
            project.Names().ShouldBe(["Deploy.1.sql"]);
            project.Notes.ShouldBeEmpty();
            return;
        }
        var error = Should.Throw<GateException>(() => project.Names());
        error.Message.ShouldBe("The project's program takes the scripts that Shared embeds, which are not seen here, and none of its own. Put the gate into that project.");
        project.Program.Notes.ShouldContain(note => note.Message == "The scripts are those of the project Shared, which are not seen here, nor run: put the gate into that project.");
    }

    [Fact]
    public void An_assembly_that_a_caller_hands_over_is_followed_to_the_caller()
    {
        const string method = "\nstatic void Run(string connection, Assembly scripts) => DeployChanges.To.PostgresqlDatabase(connection).WithScriptsEmbeddedInAssembly(scripts).Build().PerformUpgrade();";
        using var own = OfTwo("using DbUp;\nRun(args[0], typeof(Program).Assembly);" + method);
        own.Names().ShouldBe(["Deploy.1.sql"]);
        own.Notes.ShouldBeEmpty();
        using var other = OfTwo("using DbUp;\nRun(args[0], scripts: typeof(Marker).Assembly);" + method);
        other.Program.OthersWithScripts.ShouldBe(["Shared"]);
        using var loaded = OfTwo("using DbUp;\nRun(args[0], Assembly.Load(\"Shared\"));" + method);
        loaded.Names().ShouldBe(["Deploy.1.sql"]);
        loaded.Notes.ShouldBe(["Program.cs(3,135): Which assembly this is cannot be read: the project's own scripts are taken. Write it as typeof(…).Assembly, or put the gate into the project whose scripts they are."]);
    }

    [Fact]
    public void Of_several_assemblies_the_project_s_own_is_taken_and_the_others_are_named()
    {
        using var project = OfTwo("using DbUp;\nDeployChanges.To.PostgresqlDatabase(args[0]).WithScriptsEmbeddedInAssemblies([typeof(Program).Assembly, typeof(Marker).Assembly]).Build().PerformUpgrade();");
        project.Names().ShouldBe(["Deploy.1.sql"]);
        project.Notes.ShouldBe(["Program.cs(2,78): The scripts are those of the project Shared, which are not seen here, nor run: put the gate into that project."]);
    }

    [Fact]
    public void An_engine_in_a_library_takes_the_library_s_own_scripts()
    {
        using var project = OfTwo("using DbUp;\nDeployments.Run(args[0]);")
            .Write("Shared/Deployments.cs", "public static class Deployments { public static void Run(string c) => DeployChanges.To.PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly()).Build().PerformUpgrade(); }");
        project.Program.OthersWithScripts.ShouldBe(["Shared"]);
    }

    /// <summary>A project with a script, and one that it refers to.</summary>
    private static DbUpProject OfTwo(string program) => new DbUpProject()
        .WithProject("""<PackageReference Include="dbup-postgresql" Version="6.1.5" /><ProjectReference Include="Shared\Shared.csproj" />""")
        .Write("Shared/Shared.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
        .Write("Shared/Marker.cs", "namespace Shared;\n\npublic sealed class Marker;\n")
        .Write("Shared/Deployments.cs", "public static class Deployments { public static Assembly Theirs => typeof(Marker).Assembly; } // DbUp")
        .Write("Program.cs", program).With("1.sql");

    [Fact]
    public void Migration_items_go_before_the_program_s_choice()
    {
        using var project = DbUpProject.Deploying(".PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(a, s => s.Contains(\"nothing\")).WithTransaction()")
            .WithProject("""<Migration Include="db/*.sql" />""").With("db/1.sql", "other.sql");
        project.Names().ShouldBe(["1.sql"]);
        project.Program.Settings.Transactions.ShouldBe(TransactionMode.Single);
    }

    [Fact]
    public void Queries_beside_the_migrations_are_scripts_only_where_the_program_takes_them()
    {
        using var project = DbUpProject.Deploying(".PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(a, s => s.Contains(\".Seed.\") || s.Contains(\".migrations.\"))")
            .With("migrations/1.sql", "Seed/2.sql", "Queries/3.sql");
        ScriptFile[] scripts =
        [
            Embedded("migrations/1.sql"), Embedded("Seed/2.sql") with { IsBeside = true }, Embedded("Queries/3.sql") with { IsBeside = true },
        ];
        Names(project.Program).ShouldBe(["Deploy.Seed.2.sql", "Deploy.migrations.1.sql"]);
        Names(DeploymentProgram.None).ShouldBe(["Deploy.migrations.1.sql"]);

        ScriptFile Embedded(string path) => new(Path.Combine(project.Directory, path)) { IsEmbedded = true, Name = "Deploy." + path.Replace('/', '.') };

        string[] Names(DeploymentProgram program) =>
            [.. PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, Scripts = scripts, Program = program }).Scripts.Select(script => script.Name)];
    }
}
