using System.Security.Cryptography;

namespace DbQuality.Hostile;

/// <summary>What is in a folder: each entry with its kind, mode and content, links not followed.</summary>
internal static class FileState
{
    public static IReadOnlyDictionary<string, string> Of(string folder)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(new DirectoryInfo(folder), "", entries);
        return entries;
    }

    /// <summary>The differences, one a line, but for what may be <paramref name="added"/> and what may be <paramref name="replaced"/>.</summary>
    public static IReadOnlyList<string> Changes(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, IReadOnlyList<string> added, IReadOnlyList<string> replaced) =>
    [
        .. before.Where(entry => after.GetValueOrDefault(entry.Key) != entry.Value && !Pattern.IsAny(replaced, entry.Key))
            .Select(entry => $"{entry.Key} was {entry.Value} and is {after.GetValueOrDefault(entry.Key) ?? "gone"}"),
        .. after.Where(entry => !before.ContainsKey(entry.Key) && !Pattern.IsAny(added, entry.Key)).Select(entry => $"{entry.Key} is new"),
    ];

    private static void Add(DirectoryInfo folder, string prefix, Dictionary<string, string> entries)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            var name = prefix + entry.Name;
            entries[name] = Describe(entry);
            if (entry is DirectoryInfo { LinkTarget: null } below) Add(below, name + "/", entries);
        }
    }

    private static string Describe(FileSystemInfo entry)
    {
        if (entry.LinkTarget is { } target) return $"a link to {target}";
        if (entry is DirectoryInfo) return "a folder";
        var mode = entry.UnixFileMode;
        // Size 0 has every device, pipe and socket too, and opening one may wait for ever.
        if (entry is not FileInfo { Length: > 0 } file) return $"empty or no file, {mode}";
        using var content = file.OpenRead();
        return $"{file.Length} bytes {Convert.ToHexString(SHA256.HashData(content))[..16]}, {mode}";
    }
}
