using DbQuality.Postgres.Scratch;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>The memory of all processes of a server of our own together. The kernel keeps it, by ending one of them; this says so.</summary>
internal sealed class MemoryLimit(IMemoryBoundary boundary) : IScriptLimit
{
    public async Task<GateException?> ExceededAsync(SourceSpan? place, CancellationToken cancellationToken) =>
        await boundary.HasEndedProcessesAsync(cancellationToken)
            ? CodedProblem.NoPlaceToWork.InEnvironment(
                "The scripts took more memory than the scratch server may have, and the system ended one of its processes; nothing was judged. " +
                "Take what needs so much out of the migrations, or allow more: --memory-limit or DbQualityMemoryLimit.", place)
            : null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
