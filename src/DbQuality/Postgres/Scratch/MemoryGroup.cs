using System.Globalization;

namespace DbQuality.Postgres.Scratch;

/// <summary>
/// A control group (cgroup) that bounds the memory of all processes of one server together. The watchdog makes it, where the system lets it; elsewhere
/// each process has a bound of its own, and no more. Version 1 and 2 of the kernel's interface:
/// https://docs.kernel.org/admin-guide/cgroup-v1/memory.html, https://docs.kernel.org/admin-guide/cgroup-v2.html.
/// </summary>
/// <param name="Folder">The group itself.</param>
/// <param name="LimitFile">The file of the group that takes its bound in bytes.</param>
/// <param name="EventsFile">The file of the group that counts the processes that the kernel ended in it.</param>
internal sealed record MemoryGroup(string Folder, string LimitFile, string EventsFile) : IMemoryBoundary
{
    private const string Root = "/sys/fs/cgroup";
    private const string Killed = "oom_kill ";

    /// <summary>The group for a server, beside this process's own or below it; null: none can be had. It is not made yet.</summary>
    /// <param name="name">The server's, see <see cref="ScratchFolders"/>.</param>
    public static MemoryGroup? For(string name) => Read("/proc/self/cgroup") is { } own ? For(name, own, Root) : null;

    /// <param name="own">What <c>/proc/self/cgroup</c> says: a line <c>hierarchy:controllers:path</c> each.</param>
    internal static MemoryGroup? For(string name, string own, string root)
    {
        foreach (var line in own.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(':', 3) is not [_, var controllers, var path]) continue;
            if (controllers.Split(',').Contains("memory"))
            {
                var parent = Path.Join(root, "memory", path).TrimEnd('/');
                return Directory.Exists(parent) ? new MemoryGroup(Path.Join(parent, name), "memory.limit_in_bytes", "memory.oom_control") : null;
            }
            // A group that has processes can pass no controller on in version 2: the new one stands beside ours.
            if (controllers.Length == 0 && path.Length > 1 && Path.GetDirectoryName(Path.Join(root, path)) is { } above
                && Read(Path.Join(above, "cgroup.subtree_control"))?.Split(' ', '\n').Contains("memory") == true)
            {
                return new MemoryGroup(Path.Join(above, name), "memory.max", "memory.events");
            }
        }
        return null;
    }

    public Task<bool> HasEndedProcessesAsync(CancellationToken ct) => Task.FromResult(Read(Path.Join(Folder, EventsFile)) is { } events && TellsOfEnded(events));

    /// <summary>Whether a group's events, in either version, count a process that the kernel has ended because the group was at its bound.</summary>
    public static bool TellsOfEnded(string events) =>
        events.Split('\n').Any(line => line.StartsWith(Killed, StringComparison.Ordinal) && long.Parse(line.AsSpan(Killed.Length), CultureInfo.InvariantCulture) > 0);

    /// <summary>Removes the group of a server whose watchdog is dead, if it is there.</summary>
    /// <param name="writtenDown">Where the watchdog wrote that it would make it.</param>
    public static void Remove(string name, string writtenDown)
    {
        // A group with processes cannot be removed, and nothing else is a group: the kernel refuses both.
        if (Read(writtenDown)?.Trim() is not { } folder || !folder.StartsWith(Root + "/", StringComparison.Ordinal) || Path.GetFileName(folder) != name) return;
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty group costs nothing.
        }
    }

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
