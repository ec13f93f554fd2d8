using DbQuality.Catalog;
using DbQuality.Migrations;
using DbQuality.Observation;
using DbQuality.Rules;
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
        finding.Message.EndsWith(';') ? finding.Message[(finding.Message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..] : "";
}

/// <summary>Runs one example the way the gate runs migrations: SQL runner, observer, catalog, rules.</summary>
public sealed class RuleExampleRun
{
    /// <summary>The day on which examples are judged; waivers in them count from it.</summary>
    public static readonly DateOnly Today = new(2026, 7, 1);

    private static readonly SemaphoreSlim MakingRoles = new(1);

    private readonly RuleExample example;
    private readonly TestDatabase database;
    private readonly CancellationToken cancellationToken;

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
        return await new RuleExampleRun(example, database, cancellationToken).RunAsync();
    }

    private async Task<RuleExampleOutcome> RunAsync()
    {
        using var project = new ExampleProject(example);
        var standards = StandardsReader.Parse(example.Standards, "standards.yaml", RuleCatalog.Vocabulary);
        var plan = project.ReadPlan(standards.Migrations);
        foreach (var extension in standards.Database.Extensions)
            await database.ExecuteAsAdministratorAsync($"create extension {SqlName.Quote(extension)} cascade");
        await MakeRolesAsync(standards.Database.Roles);
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, cancellationToken);
        var run = await new SqlRunner().RunAsync(plan, new RunOptions { ConnectionString = ConnectionString(standards), Observer = observer }, cancellationToken);
        // Only the history rules are about scripts that fail.
        if (RuleCatalog.Find(example.RuleId)!.Info.Category != RuleCategory.History)
            run.Problems.Select(problem => $"{problem.Location}: {problem.Message}").ShouldBeEmpty();

        var context = await ReadAsync(plan, run, observer);
        var findings = Judge(context);
        return new RuleExampleOutcome(findings, await MendAsync(findings) ? Judge(await ReadAsync(plan, run, observer)) : findings);
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

    private List<Finding> Judge(RuleContext context)
    {
        var verdict = RuleEngine.Judge(context, new RuleSelection { Profile = Profile.Strict, Today = Today });
        verdict.Checked.ShouldContain(example.RuleId, $"The rule did not run: {verdict.Skipped.FirstOrDefault(skipped => skipped.Rule == example.RuleId)?.Because}.");
        return [.. verdict.Findings.Where(finding => finding.Rule.Id == example.RuleId)];
    }

    private async Task<RuleContext> ReadAsync(MigrationPlan plan, RunResult run, Observer observer)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(cancellationToken);
        return new RuleContext
        {
            Standards = StandardsReader.Parse(example.Standards, "standards.yaml", RuleCatalog.Vocabulary),
            Catalog = await CatalogReader.ReadAsync(connection, cancellationToken),
            Plan = plan,
            Run = run,
            Observations = await observer.ReadAsync(connection, cancellationToken),
        };
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
