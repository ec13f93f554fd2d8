using System.Formats.Tar;

namespace DbQuality.Postgres.Cluster;

/// <summary>Packs a stopped cluster: one file is read in half the time of a thousand.</summary>
internal static class ClusterTar
{
    /// <summary>Left out: what the server makes anew, and segments of the write-ahead log kept for reuse.</summary>
    public static async Task WriteAsync(string data, string file, Dictionary<string, string> replaced, CancellationToken ct)
    {
        await using var stream = File.Create(file);
        await using var writer = new TarWriter(stream, TarEntryFormat.Ustar);
        var unused = UnusedSegments(data);
        foreach (var path in Directory.EnumerateFileSystemEntries(data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            ct.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(data, path);
            if (name is "postmaster.opts" or "postmaster.pid" || unused.Contains(path)) continue;
            if (Directory.Exists(path))
            {
                await writer.WriteEntryAsync(new UstarTarEntry(TarEntryType.Directory, name + "/") { Mode = Private | UnixFileMode.UserExecute }, ct);
                continue;
            }
            await using var content = replaced.TryGetValue(name, out var text) ? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)) : (Stream)File.OpenRead(path);
            await writer.WriteEntryAsync(new UstarTarEntry(TarEntryType.RegularFile, name) { Mode = Private, DataStream = content }, ct);
        }
    }

    private static UnixFileMode Private => UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>After an orderly stop only the oldest segment, which holds the checkpoint, is in use.</summary>
    private static HashSet<string> UnusedSegments(string data) =>
        [.. Directory.EnumerateFiles(Path.Combine(data, "pg_wal")).Where(path => Path.GetFileName(path).Length == 24).Order(StringComparer.Ordinal).Skip(1)];
}
