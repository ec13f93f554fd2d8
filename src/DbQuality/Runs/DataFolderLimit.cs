using DbQuality.Postgres.Scratch;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>
/// What scripts write to a server of our own: its data are in memory as a rule, and a machine without memory ends more than this run.
/// Each table, index and sequence is a file, also before it is committed.
/// </summary>
/// <param name="bytes">Null: as much as the machine can well spare.</param>
internal sealed class DataFolderLimit(string folder, long? bytes, int objects) : IScriptLimit
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly long mostBytes = bytes ?? ScratchFolders.UsualBound(folder);
    private int? filesBefore;

    public Task<GateException?> ExceededAsync(SourceSpan? place, CancellationToken cancellationToken)
    {
        var (size, files) = Measured();
        filesBefore ??= files;
        return Task.FromResult(
            size > mostBytes
                ? Exceeded($"have written more than {mostBytes >> 20} MB to the scratch server",
                    "Take what writes so much out of the migrations, or allow more: --disk-limit or DbQualityDiskLimit.", place)
            : files - filesBefore > objects
                ? Exceeded($"have made more than {objects} tables, indexes and sequences",
                    "Take what makes so many out of the migrations, or allow more: --object-limit or DbQualityObjectLimit.", place)
            : null);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static GateException Exceeded(string what, string advice, SourceSpan? place) =>
        CodedProblem.NoPlaceToWork.InEnvironment($"The scripts {what} and were stopped; nothing was judged. {advice}", place);

    private (long Size, int Files) Measured()
    {
        var (size, files) = (0L, 0);
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Everything))
            {
                size += Length(file);
                files++;
            }
        }
        catch (IOException)
        {
            // A folder has gone meanwhile; the next look counts.
        }
        return (size, files);
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
