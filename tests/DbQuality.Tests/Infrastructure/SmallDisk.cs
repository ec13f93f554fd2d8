using System.Diagnostics;
using System.Runtime.Versioning;

namespace DbQuality.Tests.Infrastructure;

/// <summary>A file system of some kilobytes, or one that nobody may write to: only root can make one, and not in every container.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Skips the test where it is not to be had.</summary>
    public static SmallDisk Mount(string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root on Linux can make a file system in memory");
        var disk = new SmallDisk(Directory.CreateTempSubdirectory("dbquality-disk-").FullName);
        if (Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.Folder)) return disk;
        Directory.Delete(disk.Folder);
        Assert.Skip("this system lets nobody make a file system in memory");
        throw new InvalidOperationException();
    }

    public void Dispose()
    {
        Run("umount", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
