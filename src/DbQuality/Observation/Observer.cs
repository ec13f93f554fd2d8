using System.Security.Cryptography;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Sql;
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
    private readonly string start;
    private readonly ObserverProof proof;

    private Observer(MigrationPlan plan, string start, ObserverProof proof)
    {
        this.plan = plan;
        this.start = start;
        this.proof = proof;
        numbers = new(ReferenceEqualityComparer.Instance);
        foreach (var script in plan.Scripts) numbers.Add(script, numbers.Count);
    }

    /// <summary>Puts the observer into a database, as a superuser, and attaches to it.</summary>
    public static async Task<Observer> InstallAsync(string administratorConnectionString, MigrationPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = ObserverRows.Source(administratorConnectionString);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var batch = ObserverRows.Batch(connection, "Sql.install.sql");
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.DuplicateSchema)
        {
            throw CodedProblem.NoAnswer.InConfiguration(
                "The database has a schema dbquality_gate already, which the gate needs for itself. Give it an empty database, or drop that schema.", inner: refused);
        }
        catch (NpgsqlException error)
        {
            throw CodedProblem.NoAnswer.InEnvironment($"The observer could not be installed: {error.Message}", inner: error);
        }
        return await AttachAsync(administratorConnectionString, plan, cancellationToken);
    }

    /// <summary>What <see cref="InstallAsync"/> runs, for whoever prepares databases to be observed later.</summary>
    public static IReadOnlyList<string> Installation => ObserverRows.Statements("Sql.install.sql");

    /// <summary>
    /// For a database that has the observer, before the first script of a run: from here on only marks of this run count, and the
    /// observer must stay as it is.
    /// </summary>
    /// <param name="administratorConnectionString">Of a superuser.</param>
    /// <param name="plan">Where the database is a copy of one that was migrated, its first scripts must be the same.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<Observer> AttachAsync(string administratorConnectionString, MigrationPlan plan, CancellationToken cancellationToken)
    {
        var start = $"/*dbq {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))} ";
        try
        {
            await using var source = ObserverRows.Source(administratorConnectionString);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return new Observer(plan, start, await ObserverProof.BeginAsync(connection, start, cancellationToken));
        }
        catch (NpgsqlException error)
        {
            throw CodedProblem.NoAnswer.InEnvironment($"The observer could not be started: {error.Message}", inner: error);
        }
    }

    /// <summary>The same observer in the same database, for a plan that begins like this one and has more.</summary>
    public Observer For(MigrationPlan longer) => new(longer, start, proof);

    public string Mark(Script script, Statement statement) => $"{start}{numbers[script]}.{statement.Index}*/";

    public string? After(Script script, Statement statement)
    {
        var look = UnseenEffects.MayHave(script, statement) ? $"{Mark(script, statement)}select dbquality_gate.observe()" : null;
        return ObserverProof.IsTouchedBy(statement) ? proof.Assertion(look) : look;
    }

    public GateException? LostAt(Script script, Statement statement, PostgresException error) => ObserverProof.IsLoss(error)
        ? ObserverProof.Lost(new StatementReference(script, statement).Span, null)
        : null;

    /// <summary>What was written down. The migrating connection must be closed, so that nothing is uncommitted any more.</summary>
    /// <param name="connection">An open connection of a superuser to the same database.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GateException">DBQ025: the observer is not what it was, so that nobody knows what the scripts did.</exception>
    public async Task<Observations> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            // Nothing of what is asked below may be another's: what a superuser's script made of the observer is seen first.
            var isWhole = await proof.HoldsAsync(connection, cancellationToken);
            if (!isWhole) throw ObserverProof.Lost(await LastSeenAsync(connection, cancellationToken), null);
            var records = await ObserverRows.ReadAsync(connection, cancellationToken);
            var observations = new Replay(plan, records).Run();
            if (observations.Available && await proof.UnseenAsync(connection, cancellationToken) is { } unseen)
                throw ObserverProof.Lost(null, unseen);
            return observations;
        }
        catch (NpgsqlException error)
        {
            throw CodedProblem.NoAnswer.InEnvironment($"What the observer wrote down could not be read: {error.Message}", inner: error);
        }
    }

    /// <summary>Takes what the observer is made of now for what it must stay: after <see cref="ReadAsync"/>, where the gate itself has silenced it for a moment.</summary>
    internal Task RenewAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => proof.RenewAsync(connection, cancellationToken);

    /// <summary>Where the last statement stands that the observer wrote down; null where it did none or is gone.</summary>
    private async Task<SourceSpan?> LastSeenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            var finder = new StatementFinder(plan);
            // The journal's own statements stand in no script.
            return (await ObserverRows.LastFiringsAsync(connection, cancellationToken)).Select(PlaceOf).FirstOrDefault(span => span is not null);

            SourceSpan? PlaceOf(Firing firing) => firing is { Script: { } script, Statement: { } statement }
                ? finder.FindMark(script, statement)?.Span
                : finder.Find(firing.Query ?? "").Select(sent => sent.Source?.Span).FirstOrDefault(span => span is not null);
        }
        catch (PostgresException)
        {
            return null;
        }
    }
}
