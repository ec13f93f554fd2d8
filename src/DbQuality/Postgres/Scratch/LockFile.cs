namespace DbQuality.Postgres.Scratch;

/// <summary>A lock between processes; it ends with the process that holds it.</summary>
internal static class LockFile
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static async Task<FileStream> WaitAsync(string path, CancellationToken ct)
    {
        var deadline = DateTime.UtcNow + Longest;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                await Task.Delay(20, ct);
            }
        }
    }

    /// <summary>The lock, or null where someone else holds it.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
