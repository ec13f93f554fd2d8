using DbQuality.Standards;

namespace DbQuality.Tests.Migrations.Program;

/// <summary>What is read of programs as people write them.</summary>
public sealed class EngineReaderTests
{
    private const string Embedded = ".PostgresqlDatabase(connection).WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly())";

    [Fact]
    public void A_plain_program_has_DbUp_s_own_defaults()
    {
        using var project = DbUpProject.Deploying(Embedded);
        var program = project.Program;
        program.DbUp.ShouldBe(6);
        program.Settings.Transactions.ShouldBe(TransactionMode.None);
        program.Settings.Journal.ShouldBe(new JournalTable(null, "schemaversions"));
        program.Settings.Variables.ShouldNotBeNull().ShouldBeEmpty();
        program.Notes.ShouldBeEmpty();
        project.Engine.Location.ToString().ShouldBe("Program.cs(8,24)");
    }

    [Theory]
    [InlineData(".WithTransaction()", TransactionMode.Single)]
    [InlineData(".WithTransactionPerScript()", TransactionMode.Script)]
    [InlineData(".WithTransaction().WithoutTransaction()", TransactionMode.None)]
    public void The_transaction_mode_is_the_last_one_that_is_called(string calls, TransactionMode mode)
    {
        using var project = DbUpProject.Deploying(Embedded + calls);
        (project.Program.Settings.Transactions, project.Notes.Count).ShouldBe((mode, 0));
    }

    [Fact]
    public void What_a_program_rolls_back_is_committed_here_and_said()
    {
        using var project = DbUpProject.Deploying(Embedded + ".WithTransactionAlwaysRollback()");
        project.Program.Settings.Transactions.ShouldBe(TransactionMode.Single);
        project.Notes.ShouldBe(["Program.cs(8,24): The program rolls everything back (WithTransactionAlwaysRollback). "
            + "Here the transaction is committed, so that what the scripts leave can be judged."]);
    }

    [Theory]
    [InlineData(""".JournalToPostgresqlTable("meta", "migrations")""", "meta", "migrations")]
    [InlineData(""".JournalToPostgresqlTable(null, "__SchemaVersions")""", null, "__SchemaVersions")]
    [InlineData(""".JournalToPostgresqlTable(schema: "meta", table: $"{nameof(Program)}_journal")""", "meta", "Program_journal")]
    public void The_journal_s_table_is_read(string call, string? schema, string table)
    {
        using var project = DbUpProject.Deploying(Embedded + call);
        project.Program.Settings.Journal.ShouldBe(new JournalTable(schema, table));
        project.Notes.Select(note => note[(note.IndexOf(' ') + 1)..]).ShouldBe(schema is null ? [] : [JournalNeeds(schema)]);
    }

    private static string JournalNeeds(string schema) =>
        $"DbUp does not make the schema {schema} for its journal: a database that it deploys to must have it. Here it is made before the first script.";

    [Fact]
    public void A_schema_is_the_journal_s_and_a_variable()
    {
        using var project = DbUpProject.Deploying(""".PostgresqlDatabase(args[0], "finance").WithScriptsEmbeddedInAssembly(typeof(Program).Assembly)""");
        project.Program.Settings.Journal.ShouldBe(new JournalTable("finance", "schemaversions"));
        project.Program.Settings.Variables.ShouldBe(new Dictionary<string, string> { ["schema"] = "\"finance\"" });
    }

    [Fact]
    public void Without_a_journal_every_script_runs_at_every_deployment()
    {
        using var project = DbUpProject.Deploying(Embedded + ".JournalTo(new NullJournal())").With("a.sql");
        (project.Engine.UsesJournal, project.Notes.Count).ShouldBe((false, 0));
        project.Plan().Scripts.ShouldHaveSingleItem().RunKind.ShouldBe(RunKind.Always);
    }

    [Fact]
    public void Variables_are_read_and_others_are_asked_for()
    {
        using var project = DbUpProject.Deploying(Embedded + """
            .WithVariable("BODY", "$BODY$")
            .WithVariables(new Dictionary<string, string> { ["owner"] = "app", { "env", args[0] } })
            .WithVariables(Configuration.Variables)
            """);
        project.Program.Settings.Variables.ShouldBe(new Dictionary<string, string> { ["BODY"] = "$BODY$", ["owner"] = "app" });
        project.Notes.ShouldBe(
        [
            "Program.cs(9,68): The value of the variable env is no constant here, so it is not known. Write it into standards.yaml: migrations.variables.env.",
            "Program.cs(10,2): The variables are not written out here, so their values are not known. Write them into standards.yaml: migrations.variables.",
        ]);
        var standards = new MigrationStandards { Variables = new Dictionary<string, string> { ["env"] = "test", ["owner"] = "me" } };
        standards.Over(project.Program.Settings).Variables.ShouldBe(
            new Dictionary<string, string> { ["BODY"] = "$BODY$", ["owner"] = "me", ["env"] = "test" }, ignoreOrder: true);
    }

    [Fact]
    public void Variables_that_are_off_stay_off()
    {
        using var project = DbUpProject.Deploying(Embedded + """.WithVariable("a", "b").WithVariablesDisabled()""");
        (project.Program.Settings.Variables, project.Notes.Count).ShouldBe((null, 0));
    }

    [Fact]
    public void Constants_of_the_program_are_known()
    {
        using var project = new DbUpProject().Write("Migrator.cs", """
            namespace Acme.Database;

            public static class Journal
            {
                public const string Schema = "meta";
                public static readonly string Table = "schema_" + Suffix;
                private const string Suffix = "versions";
            }

            public sealed class Migrator(string connection)
            {
                public UpgradeEngine Create()
                {
                    var folder = $"{typeof(Migrator).Namespace}.Scripts.";
                    return DbUp.DeployChanges.To
                        .PostgresqlDatabase(connection)
                        .JournalToPostgresqlTable(Journal.Schema, Journal.Table)
                        .WithScriptsEmbeddedInAssembly(typeof(Migrator).Assembly, name => name.StartsWith(folder))
                        .Build();
                }
            }
            """);
        project.Program.Settings.Journal.ShouldBe(new JournalTable("meta", "schema_versions"));
        var takes = project.Engine.Sources.ShouldHaveSingleItem().Takes;
        (takes("Acme.Database.Scripts.1.sql"), takes("Acme.Database.Seed.1.sql")).ShouldBe((true, false));
        project.Notes.ShouldHaveSingleItem().ShouldBe("Migrator.cs(17,14): " + JournalNeeds("meta"));
    }

    [Fact]
    public void A_value_that_is_assigned_later_is_no_constant()
    {
        using var project = DbUpProject.Deploying(Embedded + ".JournalToPostgresqlTable(\"public\", table)").Write("More.cs",
            "// DeployChanges\ninternal static class Names { internal static string table = \"a\"; internal static void Change() { table = \"b\"; } }");
        project.Program.Settings.Journal.ShouldBeNull();
        project.Notes.ShouldBe(["Program.cs(8,135): The journal is no constant here, so it is not known. Write it into standards.yaml: migrations.journal."]);
    }

    [Fact]
    public void What_is_not_read_is_said_at_its_place()
    {
        using var project = DbUpProject.Deploying("""
            .PostgresqlDatabase(connection)
                .WithScriptsAndCodeEmbeddedInAssembly(Assembly.GetExecutingAssembly())
                .WithScript("0000_schema", "create schema meta;")
                .WithFilter(new OnlyNew())
                .WithScriptNameComparer(new ByVersion())
                .WithPreprocessor(new Owner())
                .WithExecutionTimeout(TimeSpan.FromMinutes(5))
                .WithTelemetry()
                .Configure(c => c.VariablesEnabled = false)
                .JournalTo(new HashedJournal())
            """);
        project.Notes.ShouldBe(
        [
            "Program.cs(9,6): Scripts in code (IScript) are not seen here, nor run.",
            "Program.cs(10,6): A script written in the program is not seen here, nor run. Move it into a .sql file, or do without what it makes.",
            "Program.cs(11,6): The script filter is not read: scripts that it leaves out run here. Exclude them in standards.yaml: migrations.exclude.",
            "Program.cs(12,6): WithScriptNameComparer is not read: the scripts run here in DbUp's own order, by group and then by name.",
            "Program.cs(13,6): The preprocessor is not read: scripts run here without what it changes.",
            "Program.cs(15,6): WithTelemetry is none of DbUp's own methods that are read here. Write what it sets into standards.yaml, under migrations.",
            "Program.cs(16,6): Configure is not read. Write what it sets into standards.yaml, under migrations.",
            "Program.cs(17,6): The journal is no constant here, so it is not known. Write it into standards.yaml: migrations.journal.",
        ]);
    }

    [Fact]
    public void Other_databases_and_comments_are_no_engine()
    {
        using var project = DbUpProject.Deploying(".SqlDatabase(connection).WithTransaction()")
            .Write("Notes.cs", "// DeployChanges.To.PostgresqlDatabase(x)\nclass Notes { string s = \"DeployChanges.To.PostgresqlDatabase(x)\"; }");
        project.Program.Engines.ShouldBeEmpty();
    }
}
