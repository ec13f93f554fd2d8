using DbQuality.Catalog.Bodies;
using DbQuality.Catalog.Reading;
using DbQuality.Fixes.Rows;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Families.Structure;
using DbQuality.Runs;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Rules;

/// <summary>What an example's own rule found, and what it still finds once the SQL of its messages has run.</summary>
public sealed record RuleExampleOutcome(IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Remaining)
{
    /// <summary>The SQL that a message ends with; empty where it ends with advice.</summary>
    public static string SqlOf(Finding finding) =>
        finding.Remedy.Sql is { Length: > 0 } sql && finding.Message.EndsWith($": {sql}", StringComparison.Ordinal) ? sql :
        finding.Message.EndsWith(';') ? finding.Message[(finding.Message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..] : "";

    /// <summary>What was found, with as much said of each finding as the example says of it, and what the example states; both in one order.</summary>
    public static (IReadOnlyList<string> Actual, IReadOnlyList<string> Stated) Compare(RuleExample example, IReadOnlyList<Finding> findings)
    {
        var actual = findings.Select(Expectation.Of)
            .Select(found => found.AsStatedBy(example.Expected.FirstOrDefault(stated => stated.Object == found.Object)));
        return (Lines(actual), Lines(example.Expected));
    }

    private static List<string> Lines(IEnumerable<Expectation> expectations) =>
        [.. expectations.Select(expectation => expectation.ToString()).Order(StringComparer.Ordinal)];
}

/// <summary>Runs one example the way the gate runs migrations: SQL runner, observer, catalog, rules.</summary>
public sealed class RuleExampleRun
{
    /// <summary>The day on which examples are judged; waivers in them count from it.</summary>
    public static readonly DateOnly Today = new(2026, 7, 1);

    private static readonly SemaphoreSlim MakingRoles = new(1);

    private static readonly RuleSelection Selection = new() { Profile = Profile.Strict, Today = Today };

    private readonly RuleExample example;
    private readonly TestDatabase database;
    private readonly CancellationToken cancellationToken;
    private bool withPlpgsqlCheck;
    private ApplicationNames application = ApplicationNames.None;

    private RuleExampleRun(RuleExample example, TestDatabase database, CancellationToken cancellationToken)
    {
        this.example = example;
        this.database = database;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>In a database of its own, with every rule running under the strict profile.</summary>
    public static async Task<RuleExampleOutcome> RunAsync(RuleExample example, int version, CancellationToken cancellationToken)
    {
        await using var database = await TestDatabase.CreateAsync(version);
        return await RunAsync(example, database, withPlpgsqlCheck: false, cancellationToken);
    }

    /// <param name="withPlpgsqlCheck">Where the server has it. Pages say what any server says, so they do without.</param>
    public static async Task<RuleExampleOutcome> RunAsync(RuleExample example, TestDatabase database, bool withPlpgsqlCheck, CancellationToken cancellationToken)
    {
        var run = new RuleExampleRun(example, database, cancellationToken) { withPlpgsqlCheck = withPlpgsqlCheck };
        using var project = new ExampleProject(example);
        var read = await run.DeployAsync(project);
        var findings = Judge(example, await read());
        return new RuleExampleOutcome(findings, await run.MendAsync(findings) ? Judge(example, await read()) : findings);
    }

    /// <summary>What its scripts leave behind, for whoever judges it more than once.</summary>
    public static async Task<RuleContext> ReadAsync(RuleExample example, int version, CancellationToken cancellationToken)
    {
        await using var database = await TestDatabase.CreateAsync(version);
        using var project = new ExampleProject(example);
        var read = await new RuleExampleRun(example, database, cancellationToken).DeployAsync(project);
        return await read();
    }

    /// <summary>Runs what a project of the example holds, as the role that the example says; returns that role's connection.</summary>
    internal static async Task<string> DeployAsync(RuleExample example, ExampleProject project, TestDatabase database, CancellationToken cancellationToken)
    {
        var run = new RuleExampleRun(example, database, cancellationToken);
        await run.DeployAsync(project);
        return run.ConnectionString(StandardsReader.Parse(example.Standards, "standards.yaml", RuleCatalog.Vocabulary));
    }

    /// <summary>Runs a project's scripts.</summary>
    /// <returns>Reads what is there now; may be asked again.</returns>
    internal static Task<Func<Task<RuleContext>>> ReaderAsync(RuleExample example, ExampleProject project, TestDatabase database, CancellationToken cancellationToken) =>
        new RuleExampleRun(example, database, cancellationToken).DeployAsync(project);

    /// <summary>As whom the example's scripts run.</summary>
    internal static string ConnectionString(RuleExample example, TestDatabase database) =>
        StandardsReader.Parse(example.Standards, "standards.yaml", RuleCatalog.Vocabulary).Database.RunAs == RunAs.Superuser ? database.AdministratorConnectionString : database.OwnerConnectionString;

    /// <summary>What the example's own rule says.</summary>
    /// <param name="only">The rules to run; empty: all of them.</param>
    public static IReadOnlyList<Finding> Judge(RuleExample example, RuleContext context, params IReadOnlyList<string> only)
    {
        var verdict = RuleEngine.Judge(context, Selection with { Only = only });
        verdict.Checked.ShouldContain(example.RuleId, $"The rule did not run: {verdict.Skipped.FirstOrDefault(skipped => skipped.Rule == example.RuleId)?.Because}.");
        return [.. verdict.Findings.Where(finding => finding.Rule.Id == example.RuleId)];
    }

    /// <summary>Runs its scripts.</summary>
    /// <returns>Reads what is there now; may be asked again.</returns>
    private async Task<Func<Task<RuleContext>>> DeployAsync(ExampleProject project)
    {
        var standards = StandardsReader.Parse(example.Standards, "standards.yaml", RuleCatalog.Vocabulary);
        var plan = project.ReadPlan(standards.Migrations);
        application = ApplicationSources.Of(standards, project.Folder, Selection).Read(plan, cancellationToken);
        foreach (var extension in standards.Database.Extensions)
            await database.ExecuteAsAdministratorAsync($"create extension {SqlName.Quote(extension)} cascade");
        await MakeRolesAsync(standards.Database.Roles);
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, cancellationToken);
        var run = await new DbUpRunner().RunAsync(
            plan, new RunOptions { ConnectionString = ConnectionString(standards), Transactions = standards.Migrations.Transactions ?? TransactionMode.None, Observer = observer }, cancellationToken);
        // Only the history rules are about scripts that fail, and the one that tells of what a failing run did not come to.
        if (RuleCatalog.Find(example.RuleId)?.Info is not ({ Category: RuleCategory.History } or { Id: "DBQ610" }))
            run.Problems.Select(problem => $"{problem.Location}: {problem.Message}").ShouldBeEmpty();
        return () => ReadAsync(plan, run, observer);
    }

    private string ConnectionString(TeamStandards standards) =>
        standards.Database.RunAs == RunAs.Superuser ? database.AdministratorConnectionString : database.OwnerConnectionString;

    /// <summary>Roles belong to the whole server, where another example may have made them already.</summary>
    private async Task MakeRolesAsync(IReadOnlyList<string> roles)
    {
        await MakingRoles.WaitAsync(cancellationToken);
        try
        {
            foreach (var role in roles.Select(SqlName.Quote))
            {
                await database.ExecuteAsAdministratorAsync(
                    $"do $$ begin create role {role}; exception when duplicate_object then null; end $$; grant {role} to {TestServer.Owner} with admin option");
            }
        }
        finally
        {
            MakingRoles.Release();
        }
    }

    private async Task<RuleContext> ReadAsync(MigrationPlan plan, RunResult run, Observer observer)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(cancellationToken);
        var observations = await observer.ReadAsync(connection, cancellationToken);
        var catalog = await CatalogReader.ReadAsync(connection, cancellationToken);
        var bodies = await RoutineChecker.ReadAsync(catalog, withPlpgsqlCheck ? connection : null, database.OwnerConnectionString, cancellationToken);
        await observer.RenewAsync(connection, cancellationToken);
        var context = new RuleContext
        {
            Standards = StandardsReader.Parse(example.Standards, "standards.yaml", RuleCatalog.Vocabulary) with
            {
                Baseline = BaselineReader.Parse(example.Baseline, "standards.baseline.yaml", RuleCatalog.Vocabulary),
            },
            Catalog = catalog,
            Plan = plan,
            Run = run,
            Application = application,
            Bodies = bodies,
            Observations = observations,
        };
        return context with { Updates = await TriggerTrials.RunAsync(database.AsScratch(), catalog, [.. UpdatedAtTrigger.Unclear(context)], cancellationToken) };
    }

    /// <summary>Runs what the messages say, as somebody would who pastes it; false where they give no SQL.</summary>
    private async Task<bool> MendAsync(IReadOnlyList<Finding> findings)
    {
        var statements = findings.Where(finding => finding.Proof == Proof.Catalog)
            .SelectMany(finding => StatementReader.Read(new SourceText("message", RuleExampleOutcome.SqlOf(finding))).Statements).ToList();
        await using var connection = new NpgsqlConnection(ConnectionString(StandardsReader.Parse(example.Standards, "standards.yaml", RuleCatalog.Vocabulary)));
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement.Sql, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        return statements.Count > 0;
    }
}
