using DbQuality.Catalog.Reading;
using DbQuality.Standards;

namespace DbQuality.Tests.Migrations.Program;

/// <summary>A builder is followed wherever the same sources lead it.</summary>
public sealed class BuilderCallsTests
{
    [Theory]
    [InlineData("a variable that the builder comes back to", """
        var builder = DeployChanges.To.PostgresqlDatabase(connection);
        builder = builder.WithTransactionPerScript();
        builder = builder.JournalToPostgresqlTable("public", "journal").WithVariablesDisabled();
        var engine = builder.Build();
        """)]
    [InlineData("calls without their value", """
        UpgradeEngineBuilder builder = DeployChanges.To.PostgresqlDatabase(connection);
        builder.WithTransactionPerScript();
        builder.JournalToPostgresqlTable("public", "journal");
        builder.WithVariablesDisabled();
        builder.Build().PerformUpgrade();
        """)]
    [InlineData("a second variable", """
        var first = DeployChanges.To.PostgresqlDatabase(connection).WithVariablesDisabled();
        var second = first.WithTransactionPerScript();
        second.JournalToPostgresqlTable("public", "journal").Build().PerformUpgrade();
        """)]
    [InlineData("a variable that is assigned later", """
        UpgradeEngineBuilder builder;
        builder = DeployChanges.To.PostgresqlDatabase(connection).WithVariablesDisabled();
        builder!.WithTransactionPerScript().JournalToPostgresqlTable("public", "journal");
        """)]
    [InlineData("a local function that returns it", """
        Create().WithTransactionPerScript().Build();

        UpgradeEngineBuilder Create() => DeployChanges.To.PostgresqlDatabase(connection)
            .WithVariablesDisabled().JournalToPostgresqlTable("public", "journal");
        """)]
    [InlineData("a function that takes it", """
        var builder = DeployChanges.To.PostgresqlDatabase(connection).WithVariablesDisabled();
        Configure(builder, true);

        static void Configure(UpgradeEngineBuilder it, bool x) { it.WithTransactionPerScript(); it.JournalToPostgresqlTable("public", "journal"); }
        """)]
    [InlineData("an extension method", """
        DeployChanges.To.PostgresqlDatabase(connection).WithOurDefaults().WithVariablesDisabled().Build();

        internal static class Extensions
        {
            public static UpgradeEngineBuilder WithOurDefaults(this UpgradeEngineBuilder builder) =>
                builder.WithTransactionPerScript().JournalToPostgresqlTable("public", "journal");
        }
        """)]
    [InlineData("a field", """
        internal sealed class Migrator(string connection)
        {
            private readonly UpgradeEngineBuilder builder = DeployChanges.To.PostgresqlDatabase("x").WithVariablesDisabled();

            public void Run()
            {
                this.builder.WithTransactionPerScript();
                builder.JournalToPostgresqlTable("public", "journal").Build().PerformUpgrade();
            }
        }
        """)]
    [InlineData("a condition around all of it", """
        if (args.Length > 0)
        {
            var builder = DeployChanges.To.PostgresqlDatabase(connection).WithVariablesDisabled();
            builder.WithTransactionPerScript().JournalToPostgresqlTable("public", "journal").Build().PerformUpgrade();
        }
        """)]
    [InlineData("a lambda around all of it", """
        await Task.Run(() =>
        {
            var upgrader = DeployChanges.To.PostgresqlDatabase(connection).WithVariablesDisabled().WithTransactionPerScript()
                .JournalToPostgresqlTable("public", "journal").Build();
        });
        """)]
    public void Its_calls_are_found_through(string what, string program)
    {
        using var project = new DbUpProject().Write("Program.cs", program);
        var settings = project.Program.Settings;
        (settings.Transactions, settings.Journal, settings.Variables).ShouldBe((TransactionMode.Script, new JournalTable("public", "journal"), null), what);
        project.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void What_depends_on_a_condition_or_a_loop_is_said_and_not_taken()
    {
        using var project = new DbUpProject().Write("Program.cs", """
            var builder = DeployChanges.To.PostgresqlDatabase(connection);
            if (args.Contains("--single")) builder = builder.WithTransaction();
            foreach (var path in paths)
            {
                builder.WithScriptsEmbeddedInAssembly(assembly, name => name.StartsWith(path));
            }
            builder.Build();
            """).With("a.sql");
        project.Program.Settings.Transactions.ShouldBe(TransactionMode.None);
        project.Notes.ShouldBe(
        [
            "Program.cs(2,50): WithTransaction depends on a condition, so the scripts are tried with it and without it. If only one is deployed, write it into standards.yaml: migrations.transaction.",
            "Program.cs(5,13): WithScriptsEmbeddedInAssembly depends on a condition or a loop, and is not taken into account. Write what it sets into standards.yaml, under migrations.",
        ]);
        project.Names().ShouldBe(["Deploy.a.sql"]);
    }

    [Fact]
    public void Where_the_builder_leaves_the_sources_is_said()
    {
        using var project = new DbUpProject().Write("Migrator.cs", """
            internal static class Migrator
            {
                internal static UpgradeEngineBuilder Create(string connection)
                {
                    var builder = DeployChanges.To.PostgresqlDatabase(connection);
                    Logging.AddTo(builder);
                    return builder;
                }
            }
            """);
        project.Notes.ShouldBe(
        [
            "Migrator.cs(6,23): The builder is handed to AddTo: what is called on it there is not seen. Write what it sets into standards.yaml, under migrations.",
            "Migrator.cs(7,16): The builder is returned by Create: what other files call on it is not seen. Write what it sets into standards.yaml, under migrations.",
        ]);
    }

    [Theory]
    [InlineData("var them = new[] { DeployChanges.To.PostgresqlDatabase(c).WithTransaction() };", 20)]
    [InlineData("Func<UpgradeEngineBuilder> make = () => DeployChanges.To.PostgresqlDatabase(c).WithTransaction();", 41)]
    [InlineData("new Migrator(DeployChanges.To.PostgresqlDatabase(c).WithTransaction());", 14)]
    public void A_builder_that_is_put_away_is_said(string program, int column)
    {
        using var project = new DbUpProject().Write("Program.cs", program);
        project.Program.Settings.Transactions.ShouldBe(TransactionMode.Single);
        project.Notes.ShouldBe([$"Program.cs(1,{column}): The builder is handed over here: what is called on it then is not seen. Write what it sets into standards.yaml, under migrations."]);
    }

    [Fact]
    public void A_builder_of_a_base_class_is_followed_into_what_the_derived_class_says()
    {
        using var project = new DbUpProject().Write("Deployer.cs", """
            internal abstract class Deployer
            {
                public bool Run(string connection) => Configure(Create(connection)).Build().PerformUpgrade().Successful;

                protected abstract UpgradeEngineBuilder Configure(UpgradeEngineBuilder builder);

                protected UpgradeEngineBuilder Create(string connection) => DeployChanges.To.PostgresqlDatabase(connection).WithVariablesDisabled();
            }
            """).Write("OrdersDeployer.cs", """
            using DbUp.Builder;

            internal sealed class OrdersDeployer : Deployer
            {
                protected override UpgradeEngineBuilder Configure(UpgradeEngineBuilder builder) =>
                    builder.WithScriptsEmbeddedInAssembly(typeof(OrdersDeployer).Assembly, name => name.EndsWith(".up.sql")).WithTransactionPerScript();
            }
            """).With("1.up.sql", "1.down.sql");
        project.Names().ShouldBe(["Deploy.1.up.sql"]);
        project.Program.Settings.Transactions.ShouldBe(TransactionMode.Script);
        project.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_builder_of_a_project_that_is_referred_to_is_followed()
    {
        using var project = new DbUpProject()
            .WithProject("""<PackageReference Include="dbup-postgresql" Version="6.1.5" /><ProjectReference Include="Shared\Shared.csproj" />""")
            .Write("Shared/Shared.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
            .Write("Shared/Deployments.cs", """
                public static class Deployments
                {
                    public static UpgradeEngineBuilder Of(string connection) => DeployChanges.To.PostgresqlDatabase(connection).WithTransaction().WithVariablesDisabled();
                }
                """)
            .Write("Program.cs", """
                using DbUp.Engine;

                Deployments.Of(args[0]).WithScriptsEmbeddedInAssembly(typeof(Program).Assembly).Build().PerformUpgrade();
                """).With("1.sql");
        project.Names().ShouldBe(["Deploy.1.sql"]);
        project.Program.Settings.Transactions.ShouldBe(TransactionMode.Single);
        project.Notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("if (args.Length > 1) builder = builder.WithTransaction();", "Single")]
    [InlineData("builder = args.Length > 1 ? builder.WithTransactionPerScript() : builder.WithTransaction();", "Script, Single")]
    [InlineData("Settings.AddTo(builder);", "Script, Single")]
    [InlineData("if (args.Length > 1) builder.LogToConsole();", "")]
    public void Modes_that_the_program_may_choose_as_well_are_known(string call, string modes)
    {
        using var project = new DbUpProject().Write("Program.cs", $"""
            var builder = DeployChanges.To.PostgresqlDatabase(args[0]);
            {call}
            builder.Build().PerformUpgrade();
            """);
        string.Join(", ", project.Program.OtherTransactions).ShouldBe(modes);
    }
}
