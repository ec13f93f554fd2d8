using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using DbQuality.Postgres.Scratch;
using DbQuality.Text;

namespace DbQuality.Postgres.Cluster;

/// <summary>
/// One cached cluster: a folder with the archive and its checksum, published by renaming it, so that nobody ever sees
/// half of one.
/// </summary>
internal sealed class ClusterArchive
{
    private static readonly TimeSpan Unused = TimeSpan.FromDays(30);

    private readonly string folder;

    private ClusterArchive(string folder) => this.folder = folder;

    public string File => Path.Combine(folder, "cluster.tar");

    private string ChecksumFile => Path.Combine(folder, "checksum");

    /// <summary>The archive of that key; <paramref name="make"/> writes it where there is none. One process makes it, others wait.</summary>
    public static async Task<ClusterArchive> GetOrMakeAsync(string key, Action? beforeMaking, Func<string, CancellationToken, Task> make, CancellationToken ct)
    {
        var clusters = Path.Combine(CacheFolder.Root(), "clusters");
        Directory.CreateDirectory(clusters);
        var archive = new ClusterArchive(Path.Combine(clusters, key));
        if (archive.IsWhole()) return archive;

        beforeMaking?.Invoke();
        await using var turn = await LockFile.WaitAsync(Path.Combine(clusters, key + ".lock"), ct);
        if (archive.IsWhole()) return archive;
        RemoveUnfinished(clusters, key);
        var making = new ClusterArchive(Path.Combine(clusters, $".{key}-{Guid.NewGuid():N}"));
        Directory.CreateDirectory(making.folder);
        try
        {
            await make(making.File, ct);
            await System.IO.File.WriteAllTextAsync(making.ChecksumFile, Checksum(making.File), ct);
            archive.Discard();
            Directory.Move(making.folder, archive.folder);
        }
        finally
        {
            if (Directory.Exists(making.folder)) Directory.Delete(making.folder, recursive: true);
        }
        Prune(clusters);
        return archive;
    }

    /// <summary>Whether the archive still has the length that it was published with: what is looked at before a start.</summary>
    private bool IsWhole()
    {
        if (!System.IO.File.Exists(ChecksumFile) || !System.IO.File.Exists(File)) return false;
        var length = new FileInfo(File).Length.ToString(CultureInfo.InvariantCulture);
        if (!System.IO.File.ReadAllText(ChecksumFile).StartsWith(length + " ", StringComparison.Ordinal)) return false;
        Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
        return true;
    }

    /// <summary>Whether the content is what was published: looked at while the server starts.</summary>
    public bool IsIntact()
    {
        try
        {
            return System.IO.File.ReadAllText(ChecksumFile) == Checksum(File);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Takes it out of use. Whoever reads the file at this moment keeps it until it is closed.</summary>
    public void Discard()
    {
        if (!Directory.Exists(folder)) return;
        var away = folder + "." + Guid.NewGuid().ToString("N");
        try
        {
            Directory.Move(folder, away);
            Directory.Delete(away, recursive: true);
        }
        catch (IOException)
        {
            // Another process was faster.
        }
    }

    /// <summary>What a killed process left of a cluster that it was making. Only who holds the key's lock makes one.</summary>
    private static void RemoveUnfinished(string clusters, string key)
    {
        foreach (var folder in Directory.EnumerateDirectories(clusters, $".{key}-*")) Directory.Delete(folder, recursive: true);
    }

    private static void Prune(string clusters)
    {
        foreach (var unfinished in Directory.EnumerateDirectories(clusters, ".*-*").Select(folder => Path.GetFileName(folder)[1..].Split('-')[0]).Distinct().ToList())
        {
            using var turn = LockFile.TryTake(Path.Combine(clusters, unfinished + ".lock"));
            if (turn is not null) RemoveUnfinished(clusters, unfinished);
        }
        foreach (var entry in new DirectoryInfo(clusters).EnumerateDirectories())
        {
            if (DateTime.UtcNow - entry.LastWriteTimeUtc < Unused) continue;
            new ClusterArchive(entry.FullName).Discard();
        }
        foreach (var file in new DirectoryInfo(clusters).EnumerateFiles("*.lock"))
        {
            if (DateTime.UtcNow - file.LastWriteTimeUtc > Unused) file.Delete();
        }
    }

    /// <summary>Length and CRC-32C, which the processor computes at several gigabytes a second.</summary>
    private static string Checksum(string file)
    {
        var crc = uint.MaxValue;
        var buffer = new byte[1 << 20];
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        long length = 0;
        for (int read; (read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0; length += read)
        {
            var words = MemoryMarshal.Cast<byte, ulong>(buffer.AsSpan(0, read));
            foreach (var word in words) crc = BitOperations.Crc32C(crc, word);
            for (var i = words.Length * sizeof(ulong); i < read; i++) crc = BitOperations.Crc32C(crc, buffer[i]);
        }
        return string.Create(CultureInfo.InvariantCulture, $"{length} {crc:x8}");
    }
}
