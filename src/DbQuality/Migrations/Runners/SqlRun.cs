using System.Diagnostics;
using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>One run of a plan on one session.</summary>
internal sealed class SqlRun(MigrationPlan plan, RunOptions options, MigrationSession session, Journal journal)
{
    /// <summary>Many statements to a round trip, yet few enough to be cancelled and to be kept in memory.</summary>
    private const int StatementsInBatch = 100, TextInBatch = 1 << 20;

    private readonly List<ScriptRun> runs = [];
    private readonly List<ScriptProblem> problems = [];
    private readonly FailureLocator locator = new(plan);
    private Script? current;
    private bool stopped;

    public async Task<RunResult> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunUnitsAsync(cancellationToken);
        }
        catch (SessionLostException lost)
        {
            // What stopped the run before may have ended the session too.
            if (!stopped) Stop(await ProblemOfAsync(lost, cancellationToken));
            if (runs.LastOrDefault()?.Script != current) runs.Add(new ScriptRun(current!, 0, TimeSpan.Zero, Applied: false));
        }
        return new RunResult { Scripts = runs, Problems = problems };
    }

    private async Task RunUnitsAsync(CancellationToken cancellationToken)
    {
        foreach (var unit in TransactionUnit.Of(plan, options.Transactions))
        {
            if (stopped) break;
            await (unit.Mode switch
            {
                TransactionMode.None => RunAloneAsync(unit, cancellationToken),
                TransactionMode.Script => RunEachInTransactionAsync(unit, cancellationToken),
                _ => RunAllInTransactionAsync(unit, cancellationToken),
            });
        }
    }

    /// <exception cref="GateException">DBQ005: the server is gone, and not only the session.</exception>
    private async Task<ScriptProblem> ProblemOfAsync(SessionLostException lost, CancellationToken cancellationToken)
    {
        var script = lost.Command?.Script ?? current!;
        if (ServerLoss.Caused(lost.Error) && (lost.Error.SqlState is "53100" or "58030" || await ServerLoss.IsServerGoneAsync(options.ConnectionString, cancellationToken)))
            throw ServerLoss.Of(lost.Error, location: lost.Command?.Statement.Span ?? SourceSpan.Start(script.File));
        return lost.Command is { } command
            ? ScriptProblems.SessionEnded(script, command.Statement, lost.Error)
            : ScriptProblems.SessionUnusable(script, lost.Error);
    }

    private async Task RunAloneAsync(TransactionUnit unit, CancellationToken cancellationToken)
    {
        // What one script leaves is what the next one finds: it need not be asked twice.
        SessionState? known = null;
        foreach (var stage in unit.Stages)
        {
            foreach (var script in Due(stage.Scripts))
            {
                var timer = Stopwatch.StartNew();
                var before = known ?? await session.StateAsync(cancellationToken);
                var accepted = await SendAsync(script, statementsAtOnce: 1, cancellationToken);
                if (!stopped) known = await FinishAloneAsync(script, before, cancellationToken);
                runs.Add(new ScriptRun(script, accepted, timer.Elapsed, Applied: !stopped));
                if (stopped) return;
            }
            await StageDoneAsync(stage, cancellationToken);
        }
    }

    /// <summary>The session's state after the script; null where it must be asked for again.</summary>
    private async Task<SessionState?> FinishAloneAsync(Script script, SessionState before, CancellationToken cancellationToken)
    {
        var (after, stored, refusedEntry) = await journal.StoreAsync(script, cancellationToken);
        problems.AddRange(ScriptProblems.SessionChanges(script, before, after));
        if (refusedEntry is not null) Stop(ScriptProblems.JournalRefused(script, refusedEntry));
        else if (stored is null) Stop(ScriptProblems.JournalDiscarded(script, journal.Table));
        if (stored != after.TransactionStart) return after;
        problems.Add(ScriptProblems.TransactionLeftOpen(script));
        // The scripts that follow are to be checked too, so what this one left open is kept instead of lost.
        if (await session.TryCommandAsync("commit", cancellationToken) is { } refused) Stop(ScriptProblems.CommitRefused(script, refused));
        return null;
    }

    private async Task RunEachInTransactionAsync(TransactionUnit unit, CancellationToken cancellationToken)
    {
        foreach (var stage in unit.Stages)
        {
            foreach (var script in Due(stage.Scripts))
            {
                var timer = Stopwatch.StartNew();
                await session.CommandAsync("begin", cancellationToken);
                var accepted = await RunInTransactionAsync(script, cancellationToken);
                await EndTransactionAsync(script, commit: true, cancellationToken);
                runs.Add(new ScriptRun(script, accepted, timer.Elapsed, Applied: !stopped));
                if (stopped) return;
            }
            await StageDoneAsync(stage, cancellationToken);
        }
    }

    private async Task RunAllInTransactionAsync(TransactionUnit unit, CancellationToken cancellationToken)
    {
        var ran = new List<ScriptRun>();
        foreach (var script in Due(unit.Scripts))
        {
            var timer = Stopwatch.StartNew();
            if (ran.Count == 0) await session.CommandAsync("begin", cancellationToken);
            ran.Add(new ScriptRun(script, await RunInTransactionAsync(script, cancellationToken), timer.Elapsed, Applied: true));
            if (stopped) break;
        }
        var commit = unit.Mode == TransactionMode.Single;
        if (ran.Count > 0) await EndTransactionAsync(ran[^1].Script, commit, cancellationToken);
        runs.AddRange(ran.Select(run => run with { Applied = commit && !stopped }));
        // Nobody else sees the stages before the last one by themselves: they become visible together.
        if (commit && !stopped) await StageDoneAsync(unit.Stages[^1], cancellationToken);
    }

    /// <summary>The caller has begun a transaction, and ends it.</summary>
    private async Task<int> RunInTransactionAsync(Script script, CancellationToken cancellationToken)
    {
        if (script.Statements.FirstOrDefault(StatementTraits.CannotRunInTransaction) is { } alone)
        {
            Stop(ScriptProblems.CannotRunInTransaction(script, alone));
            return 0;
        }
        var before = await session.StateAsync(cancellationToken);
        var controls = script.Statements.Any(StatementTraits.ControlsTransaction);
        var accepted = await SendAsync(script, controls ? 1 : StatementsInBatch, cancellationToken);
        if (stopped) return accepted;
        var after = await session.StateAsync(cancellationToken);
        problems.AddRange(ScriptProblems.SessionChanges(script, before, after));
        if (after.TransactionStart != before.TransactionStart)
        {
            problems.Add(ScriptProblems.TransactionEnded(script));
            await RestoreTransactionAsync(script, after, cancellationToken);
        }
        if (!stopped) await StoreInTransactionAsync(script, cancellationToken);
        return accepted;
    }

    private async Task StoreInTransactionAsync(Script script, CancellationToken cancellationToken)
    {
        var (_, stored, refused) = await journal.StoreAsync(script, cancellationToken);
        if (refused is not null) Stop(ScriptProblems.JournalRefused(script, refused));
        else if (stored is null) Stop(ScriptProblems.JournalDiscarded(script, journal.Table));
    }

    /// <summary>The script has ended the runner's transaction, and perhaps begun one of its own.</summary>
    private async Task RestoreTransactionAsync(Script script, SessionState after, CancellationToken cancellationToken)
    {
        var now = await session.StateAsync(cancellationToken);
        if (now.TransactionStart == after.TransactionStart && await session.TryCommandAsync("commit", cancellationToken) is { } refused)
            Stop(ScriptProblems.CommitRefused(script, refused));
        await session.CommandAsync("begin", cancellationToken);
    }

    private async Task EndTransactionAsync(Script last, bool commit, CancellationToken cancellationToken)
    {
        // A session that has ended has rolled back.
        if (stopped && !session.IsOpen) return;
        if (stopped || !commit) await session.CommandAsync("rollback", cancellationToken);
        else if (await session.TryCommandAsync("commit", cancellationToken) is { } refused) Stop(ScriptProblems.CommitRefused(last, refused));
    }

    private Task StageDoneAsync(Stage stage, CancellationToken cancellationToken) => options.StageDone?.Invoke(stage, cancellationToken) ?? Task.CompletedTask;

    private IEnumerable<Script> Due(IEnumerable<Script> scripts)
    {
        foreach (var script in scripts.Where(script => !journal.Holds(script)))
        {
            options.Progress?.Report(script);
            current = script;
            yield return script;
        }
    }

    /// <summary>Sends a script's statements; returns how many the server accepted.</summary>
    private async Task<int> SendAsync(Script script, int statementsAtOnce, CancellationToken cancellationToken)
    {
        foreach (var problem in script.Problems) Stop(ScriptProblems.CannotBeSent(script, problem));
        if (stopped) return 0;
        var accepted = 0;
        foreach (var batch in Batches(script, statementsAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var refusal = await session.SendAsync(batch, isEachAlone: statementsAtOnce == 1 && batch.Count > 1, cancellationToken);
            accepted += refusal?.Accepted ?? batch.Count;
            if (refusal is null) continue;
            Stop(ScriptProblems.Refused(refusal, locator));
            break;
        }
        return accepted;
    }

    private IEnumerable<List<Outgoing>> Batches(Script script, int statementsAtOnce)
    {
        var batch = new List<Outgoing>();
        var length = 0;
        foreach (var statement in script.Statements)
        {
            var outgoing = Outgoing.Of(script, statement, options.Observer);
            if (batch.Count > 0 && (outgoing.IsApart || batch[^1].IsApart || batch.Count >= Most(batch[^1].Statement, statement, statementsAtOnce) || length + outgoing.Length > TextInBatch))
            {
                yield return batch;
                (batch, length) = ([], 0);
            }
            batch.Add(outgoing);
            length += outgoing.Length;
        }
        if (batch.Count > 0) yield return batch;
    }

    /// <summary>
    /// Statements that are to run one by one go one by one, as what follows a refused one must not run: but for comments, which
    /// nothing hangs on, and which are half of what well-kept scripts say.
    /// </summary>
    private static int Most(Statement last, Statement next, int statementsAtOnce) =>
        statementsAtOnce == 1 && last.Command == "COMMENT" && next.Command == "COMMENT" ? StatementsInBatch : statementsAtOnce;

    private void Stop(ScriptProblem problem)
    {
        problems.Add(problem);
        stopped = true;
    }
}
