using DbQuality.Migrations.Plan;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations.Program;

namespace DbQuality.Tests.Runner.DbUp;

/// <summary>A program has one transaction mode for all of its scripts, and the gate has that one too.</summary>
[NeedsPostgres]
public sealed class ProgramModeTests
{
    private const string Concurrently = "create index concurrently orders_customer_idx on orders (customer);";

    [Fact]
    public async Task A_script_cannot_leave_the_transaction_of_the_program()
    {
        using var project = Deploying("DeployChanges.To.PostgresqlDatabase(args[0]).WithScriptsEmbeddedInAssembly(typeof(Program).Assembly).WithTransactionPerScript().Build().PerformUpgrade();", $"-- dbquality:transaction none\n{Concurrently}");
        (await FailuresAsync(project)).ShouldBe(
        [
            "The script fails: CREATE INDEX of this form cannot run inside a transaction, and the program runs its scripts in one. Do it in the script that makes the table, where nothing "
                + "waits for it, or have the program run this script by an engine of its own, WithoutTransaction() (25001).",
        ]);
    }

    [Theory]
    [InlineData("if (args.Length > 1) builder = builder.WithTransaction();", "WithTransaction()")]
    [InlineData("builder = args.Length > 1 ? builder.WithTransactionPerScript() : builder.WithoutTransaction();", "WithTransactionPerScript()")]
    public async Task What_passes_in_one_of_the_modes_that_a_program_may_choose_does_not_pass(string choice, string call)
    {
        using var project = Deploying($"var builder = DeployChanges.To.PostgresqlDatabase(args[0]).WithScriptsEmbeddedInAssembly(typeof(Program).Assembly);\n{choice}\nbuilder.Build().PerformUpgrade();", Concurrently);
        (await FailuresAsync(project)).ShouldHaveSingleItem().ShouldStartWith($"With {call}, which the program may call, the script fails: CREATE INDEX of this form cannot run inside a transaction");
    }

    [Fact]
    public async Task What_the_team_states_is_the_mode()
    {
        using var project = Deploying("var builder = DeployChanges.To.PostgresqlDatabase(args[0]).WithScriptsEmbeddedInAssembly(typeof(Program).Assembly);\nif (args.Length > 1) builder.WithTransaction();\nbuilder.Build().PerformUpgrade();", Concurrently);
        (await FailuresAsync(project, TransactionMode.None)).ShouldBeEmpty();
    }

    private static DbUpProject Deploying(string program, string last) => new DbUpProject().Write("Program.cs", program)
        .Write("scripts/0001_orders.sql", "create table orders (id uuid primary key, customer text);").Write("scripts/0002_index.sql", last);

    private static async Task<IReadOnlyList<string>> FailuresAsync(DbUpProject project, TransactionMode? stated = null)
    {
        var request = new GateRequest { Path = project.Directory, Timeout = TimeSpan.FromMinutes(2), Migrations = new MigrationStandards { Transactions = stated } };
        var report = await Gate.RunAsync(request, null, TestContext.Current.CancellationToken);
        return [.. report.Verdict.Findings.Where(finding => finding.Rule.Id == "DBQ701").Select(finding => finding.Message)];
    }
}
