using DbQuality.Text;

namespace DbQuality;

/// <summary>The user's patience: cancels the run when it is over, and tells that from the user's own cancelling.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationToken user;
    private readonly CancellationTokenSource source;
    private readonly TimeSpan limit;

    public TimeLimit(TimeSpan limit, CancellationToken user)
    {
        this.user = user;
        this.limit = limit;
        source = CancellationTokenSource.CreateLinkedTokenSource(user);
        source.CancelAfter(limit);
    }

    public CancellationToken Token => source.Token;

    public bool IsExceeded => source.IsCancellationRequested && !user.IsCancellationRequested;

    public GateException Exceeded() => new(Trouble.Environment, "DBQ007",
        $"The gate did not finish within {limit.TotalSeconds:0} seconds and was stopped. Nothing was judged. Give it more time: --timeout or DbQualityTimeout.");

    public void Dispose() => source.Dispose();
}
