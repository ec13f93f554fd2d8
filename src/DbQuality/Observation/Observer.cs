using DbQuality.Migrations;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Observation;

/// <summary>
/// Event triggers in the database that write down what each statement does, and their reader. The database observes, so it
/// sees the same whichever runner runs; a runner that marks its statements lets it tell them apart without their text.
/// </summary>
public sealed class Observer : IStatementObserver
{
    private readonly MigrationPlan plan;
    private readonly Dictionary<Script, int> numbers;

    private Observer(MigrationPlan plan)
    {
        this.plan = plan;
        numbers = new(ReferenceEqualityComparer.Instance);
        foreach (var script in plan.Scripts) numbers.Add(script, numbers.Count);
    }

    /// <summary>Puts the observer into a database: one round trip, as a superuser, before the first script.</summary>
    public static async Task<Observer> InstallAsync(string administratorConnectionString, MigrationPlan plan, CancellationToken cancellationToken)
    {
        var observer = Attach(plan);
        try
        {
            await using var source = Records.Source(administratorConnectionString);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var batch = Records.Batch(connection, "Sql.install.sql");
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.DuplicateSchema)
        {
            throw new GateException(Trouble.Configuration, "DBQ007",
                "The database has a schema dbquality_gate already, which the gate needs for itself. Give it an empty database, or drop that schema.", inner: refused);
        }
        catch (NpgsqlException error)
        {
            throw new GateException(Trouble.Environment, "DBQ007", $"The observer could not be installed: {error.Message}", inner: error);
        }
        return observer;
    }

    /// <summary>What <see cref="InstallAsync"/> runs, for whoever prepares databases to be observed later.</summary>
    public static IReadOnlyList<string> Installation => Records.Statements("Sql.install.sql");

    /// <summary>For a database that has the observer already, because it was copied from one that had. The first scripts of the plan must be the same.</summary>
    public static Observer Attach(MigrationPlan plan) => new(plan);

    public string Mark(Script script, Statement statement) => $"/*dbq {numbers[script]}.{statement.Index}*/";

    public string? After(Script script, Statement statement) =>
        UnseenLocks.MayTake(statement) ? $"select dbquality_gate.observe({numbers[script]}, {statement.Index})" : null;

    /// <summary>What was written down. The migrating connection must be closed, so that nothing is uncommitted any more.</summary>
    /// <param name="connection">An open connection of a superuser to the same database.</param>
    public async Task<Observations> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            var records = await Records.ReadAsync(connection, cancellationToken);
            return new Replay(plan, records).Run();
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return Observations.None with { Because = "a script dropped the observer's schema dbquality_gate" };
        }
        catch (NpgsqlException error)
        {
            throw new GateException(Trouble.Environment, "DBQ007", $"What the observer wrote down could not be read: {error.Message}", inner: error);
        }
    }
}
