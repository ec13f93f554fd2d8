using DbQuality.Postgres.Given;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>
/// The user's patience: cancels the run when it is over, and tells that from the user's own cancelling. Code that does not look at
/// its cancellation, such as a parser of ours or a library's call, cannot keep the process: whoever runs it is told to end it.
/// </summary>
internal sealed class TimeLimit : IDisposable
{
    /// <summary>What servers of our own need to stop on a machine that is busy; a watchdog stops them where that is too little.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>What a given server needs to end the sessions of the run and to drop what it made: nobody else does so before the next run.</summary>
    private static readonly TimeSpan GraceOfGiven = TimeSpan.FromSeconds(15);

    /// <summary>Timers know no longer time; nobody waits for so long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(20);

    private readonly CancellationToken user;
    private readonly CancellationTokenSource source;
    private readonly TimeSpan limit, grace;
    private readonly CancellationTokenRegistration cancelling;

    // Never disposed: the watching thread may not have begun to wait for them.
    private readonly ManualResetEvent ended = new(initialState: false), cancelled = new(initialState: false);

    public TimeLimit(GateRequest request, CancellationToken user)
    {
        this.user = user;
        limit = request.Timeout < Longest ? request.Timeout : Longest;
        grace = new GivenProvider().IsAskedFor(request.Postgres) ? GraceOfGiven : Grace;
        source = CancellationTokenSource.CreateLinkedTokenSource(user);
        source.CancelAfter(limit);
        cancelling = user.Register(() => cancelled.Set());
        // A thread of its own: those of the pool may all be busy with what does not end.
        if (request.Overdue is { } overdue) new Thread(() => Watch(overdue)) { IsBackground = true, Name = "time limit" }.Start();
    }

    public CancellationToken Token => source.Token;

    public bool IsExceeded => source.IsCancellationRequested && !user.IsCancellationRequested;

    public GateException Exceeded() => CodedProblem.NoAnswer.InEnvironment(
        $"The gate did not finish within {limit.TotalSeconds:0} seconds and was stopped. Nothing was judged. Give it more time: --timeout or DbQualityTimeout.");

    public void Dispose()
    {
        ended.Set();
        cancelling.Dispose();
        source.Dispose();
    }

    private void Watch(Action<GateException?> overdue)
    {
        if (WaitHandle.WaitAny([ended, cancelled], limit) == 0 || ended.WaitOne(grace)) return;
        overdue(user.IsCancellationRequested ? null : Exceeded());
    }
}
