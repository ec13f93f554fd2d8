using DbQuality.Migrations;
using DbQuality.Postgres;
using DbQuality.Text;

namespace DbQuality;

/// <summary>Cancels a run whose scripts write more than they may: their data are in memory as a rule, and a machine without memory ends more than this run.</summary>
internal sealed class DiskWatch : IProgress<Script>, IAsyncDisposable
{
    private const long Usual = 16L << 30;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly string? folder;
    private readonly long limit;
    private readonly CancellationTokenSource source;
    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;
    private Script? running;
    private bool isExceeded;

    /// <param name="given">In bytes; null: as much as the machine can well spare.</param>
    public DiskWatch(ScratchDatabase database, long? given, CancellationToken cancellationToken)
    {
        folder = database.DataFolder;
        limit = given ?? (folder is null ? Usual : Math.Min(Usual, new DriveInfo(folder).AvailableFreeSpace / 2));
        source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        watching = folder is null ? Task.CompletedTask : WatchAsync(folder);
    }

    public CancellationToken Token => source.Token;

    public bool IsExceeded => Volatile.Read(ref isExceeded);

    public void Report(Script value) => running = value;

    public GateException Exceeded() => new(Trouble.Environment, "DBQ005",
        $"The scripts have written more than {limit >> 20} MB to the scratch server and were stopped; nothing was judged. Take what writes so much out of the migrations, or allow more: --disk-limit or DbQualityDiskLimit.",
        running is { } script ? SourceSpan.Start(script.File) : null);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching;
        stop.Dispose();
        source.Dispose();
    }

    private async Task WatchAsync(string data)
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                if (Size(new DirectoryInfo(data)) <= limit) continue;
                Volatile.Write(ref isExceeded, true);
                await source.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The scripts have run.
        }
    }

    private static long Size(DirectoryInfo folder)
    {
        try
        {
            return folder.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint }).Sum(Length);
        }
        catch (IOException)
        {
            // A file has gone meanwhile; the next look counts.
            return 0;
        }
    }

    private static long Length(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
