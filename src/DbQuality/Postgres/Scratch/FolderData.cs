namespace DbQuality.Postgres.Scratch;

/// <summary>What a server of this machine's programs has written to its folder.</summary>
internal sealed class FolderData(string folder) : IWrittenData
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    public long UsualBound => ScratchFolders.UsualBound(folder);

    public Task<DataSize?> MeasureAsync(CancellationToken ct) => Task.FromResult<DataSize?>(Measured());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private DataSize Measured()
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
        return new DataSize(size, files);
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
