using System.Diagnostics;
using System.Runtime.ExceptionServices;
using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbQuality.Text;
using DbUp.Engine;
using Npgsql;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>One run of DbUp's engine: the scripts that share a transaction mode.</summary>
internal sealed class EngineRun(MigrationPlan plan, RunOptions options, TransactionUnit unit, CancellationToken cancellationToken)
{
    private readonly List<ScriptRun> runs = [];
    private readonly List<ScriptProblem> problems = [];
    private readonly FailureLocator locator = new(plan);
    private EngineConnections? connections;
    private RunningScript? current;
    private NpgsqlConnection? connection;
    private SessionState? known;
    private LostSession? lost;
    private bool opened;
    private bool stopped;
    private int stagesDone;

    public IReadOnlyList<ScriptRun> Runs => runs;

    public IReadOnlyList<ScriptProblem> Problems => problems;

    private bool CommitsEachScript => unit.Mode is TransactionMode.None or TransactionMode.Script;

    /// <summary>Whether the next engine may run.</summary>
    public async Task<bool> RunAsync()
    {
        await using var source = MigrationSession.Configure(options.ConnectionString).UsePhysicalConnectionInitializer(Begin, BeginAsync).Build();
        connections = options.DbUp is { } version ? new DbUpConnections(source, version) : new StatementConnections(source, unit.Mode != TransactionMode.None);
        var engine = EngineSettings.Build(this, connections, options, unit);
        engine.ScriptExecuted += (_, _) => Done();
        await ConcludeAsync(await UpgradeAsync(engine));
        await CloseStagesAsync();
        return !stopped;
    }

    /// <summary>DbUp begins a script.</summary>
    public void Begin(PlannedScript planned)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CloseStagesBefore(planned.Stage);
        current = new RunningScript(planned.Script, new PieceFinder(planned.Script, options.Observer));
        options.Progress?.Report(planned.Script);
        foreach (var problem in planned.Script.Problems) Stop(ScriptProblems.CannotBeSent(planned.Script, problem));
        if (stopped) throw new InvalidOperationException("The script cannot be sent as it is written.");
    }

    /// <summary>DbUp sends a command of the script.</summary>
    public void Send(NpgsqlCommand command)
    {
        cancellationToken.ThrowIfCancellationRequested();
        connection = command.Connection!;
        current!.Before ??= known ?? State();
        List<Piece> pieces = [.. connections!.StatementsOf(command).Select(current.Finder.Find).OfType<Piece>()];
        if (pieces.Count > 0) Send(pieces);
        current.Accepted += pieces.Count;
        if (pieces.Exists(piece => piece.MayControlTransaction)) OnTransactionControlled();
        if (++current.Commands == connections.Commands) EndOfScript();
    }

    public void JournalRefused(PostgresException error) => Stop(ScriptProblems.JournalRefused(current!.Script, error));

    /// <param name="table">The journal's name, as SQL writes it.</param>
    public void JournalDiscarded(string table) => Stop(ScriptProblems.JournalDiscarded(current!.Script, table));

    private void Send(List<Piece> pieces)
    {
        using var batch = new OutgoingBatch(connection!, [.. pieces.Select(piece => piece.Outgoing)], connections!.SendsEachAlone && pieces.Count > 1);
        try
        {
            Wait(batch.ExecuteAsync(cancellationToken));
        }
        catch (PostgresException error) when (!ServerLoss.Caused(error))
        {
            var refusal = batch.Refusal(error);
            current!.Accepted += refusal.Accepted;
            Stop(DbUpProblems.Refused(refusal, pieces, unit.Mode, locator, options.Journal.Table, plan.ProgramDecides));
            // DbUp writes down several times what it is thrown, and the server's detail may be as long as a script.
            throw new InvalidOperationException("The server refuses a statement of the script.");
        }
        catch (NpgsqlException error)
        {
            lost = new LostSession(error, error is PostgresException told ? batch.Refusal(told).Command.Statement : pieces.Count == 1 ? pieces[0].Outgoing.Statement : null);
            throw;
        }
    }

    /// <summary>After the script's last command, in its transaction, before the journal's entry.</summary>
    private void EndOfScript()
    {
        var (script, before) = (current!.Script, current.Before!);
        var after = current.After = State();
        problems.AddRange(ScriptProblems.SessionChanges(script, before, after));
        if (unit.Mode != TransactionMode.None && after.TransactionStart != before.TransactionStart) problems.Add(ScriptProblems.TransactionEnded(script));
        // What one script leaves is what the next one finds: it need not be asked twice.
        if (unit.Mode == TransactionMode.None) known = after;
    }

    private void OnTransactionControlled()
    {
        current!.ControlsTransaction = true;
        // DbUp would stop where its transaction is not there any more, which the script's problem tells; what follows is to be checked too.
        if (unit.Mode != TransactionMode.None && State().TransactionStart != State().TransactionStart) Execute("begin");
    }

    /// <summary>DbUp has the script and its journal entry behind it.</summary>
    private void Done()
    {
        if (unit.Mode == TransactionMode.None && current! is { ControlsTransaction: true, After: { } after } && State().TransactionStart == after.TransactionStart)
        {
            problems.Add(ScriptProblems.TransactionLeftOpen(current.Script));
            // The scripts that follow are to be checked too, so what this one left open is kept instead of lost.
            Commit();
        }
        runs.Add(current!.Ended(applied: true));
        current = null;
    }

    private async Task<DatabaseUpgradeResult> UpgradeAsync(UpgradeEngine engine)
    {
        try
        {
            // DbUp waits for each statement on its own thread. Were it one of the pool's, several runs on a busy machine would leave none to hear the answers.
            return await Task.Factory.StartNew(engine.PerformUpgrade, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            // DbUp forgets its connection where the commit at the end fails.
            if (connection is not null) await connection.DisposeAsync();
        }
    }

    private async Task ConcludeAsync(DatabaseUpgradeResult result)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var last = current?.Script ?? runs.LastOrDefault()?.Script;
        if (!result.Successful && !stopped) Stop(await ProblemOfAsync(result.Error, last));
        if (current is not null) runs.Add(current.Ended(applied: false));
        if (CommitsEachScript) return;
        var applied = unit.Mode == TransactionMode.Single && !stopped;
        for (var i = 0; i < runs.Count; i++) runs[i] = runs[i] with { Applied = applied };
    }

    private async Task<ScriptProblem> ProblemOfAsync(Exception error, Script? last)
    {
        switch (error)
        {
            case NpgsqlException unreached when !opened:
                throw ServerLoss.WhileConnecting(unreached, options.ConnectionString, last is null ? null : SourceSpan.Start(last.File));
            case NpgsqlException when lost is not null && last is not null:
                return await lost.ProblemOfAsync(last, options.ConnectionString, cancellationToken);
            case NpgsqlException ended when ServerLoss.Caused(ended):
                return last is null ? throw ServerLoss.Of(ended) : await new LostSession(ended, null).ProblemOfAsync(last, options.ConnectionString, cancellationToken);
            case PostgresException refused:
                return last is null ? DbUpProblems.JournalUnreadable(unit.Scripts.First(), refused) : ScriptProblems.CommitRefused(last, refused);
            case InvalidOperationException when last is not null:
                return DbUpProblems.Rejected(last, error);
            default:
                ExceptionDispatchInfo.Throw(error);
                throw new UnreachableException();
        }
    }

    private void CloseStagesBefore(Stage stage)
    {
        if (!CommitsEachScript) return;
        while (unit.Stages[stagesDone] != stage)
        {
            if (options.StageDone is { } done) Wait(done(unit.Stages[stagesDone], cancellationToken));
            stagesDone++;
        }
    }

    private async Task CloseStagesAsync()
    {
        if (stopped || options.StageDone is null || unit.Mode == TransactionMode.AlwaysRollback) return;
        // Nobody else sees the stages of one transaction before the last one by themselves: they become visible together.
        var first = CommitsEachScript ? stagesDone : unit.Stages.Count - 1;
        for (var i = first; i < unit.Stages.Count; i++) await options.StageDone(unit.Stages[i], cancellationToken);
    }

    private void Begin(NpgsqlConnection started)
    {
        using var command = new NpgsqlCommand(MigrationSession.Beginning, started);
        command.ExecuteNonQuery();
        opened = true;
    }

    private async Task BeginAsync(NpgsqlConnection started)
    {
        await using var command = new NpgsqlCommand(MigrationSession.Beginning, started);
        await command.ExecuteNonQueryAsync(cancellationToken);
        opened = true;
    }

    /// <summary>DbUp calls without awaiting. The thread is the engine's own, and only a task that is waited for hears of a cancellation at any time.</summary>
    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private SessionState State() => Ask(() =>
    {
        using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(SessionState.Sql) } };
        using var reader = batch.ExecuteReader();
        reader.Read();
        return SessionState.Read(reader);
    });

    /// <summary>What the run itself asks, which nothing but a script's doing lets the server refuse.</summary>
    private T Ask<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (NpgsqlException error)
        {
            lost = new LostSession(error, null);
            throw;
        }
    }

    private void Commit()
    {
        try
        {
            Execute("commit");
        }
        catch (PostgresException error) when (!ServerLoss.Caused(error))
        {
            Stop(ScriptProblems.CommitRefused(current!.Script, error));
            throw new InvalidOperationException("The server refuses to commit.");
        }
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private void Stop(ScriptProblem problem)
    {
        problems.Add(problem);
        stopped = true;
    }
}
