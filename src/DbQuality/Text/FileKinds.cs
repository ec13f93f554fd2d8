using System.Runtime.InteropServices;

namespace DbQuality.Text;

/// <summary>What kind of file a path leads to: .NET itself does not tell a pipe or a device from a file.</summary>
internal static class FileKinds
{
    private const int KindMask = 0xF000, Pipe = 0x1000, CharacterDevice = 0x2000, Directory = 0x4000, BlockDevice = 0x6000, Regular = 0x8000, Socket = 0xC000;

    /// <summary>What it is, with an article; null for a regular file, and for what cannot be looked at: to open it says why.</summary>
    public static string? WhyNotRegular(string path)
    {
        if (OperatingSystem.IsWindows()) return System.IO.Directory.Exists(path) ? "a folder" : null;
        if (Stat(path, out var status) != 0) return null;
        return (status.Mode & KindMask) switch
        {
            Regular => IsOfKernel(status) ? "a file of the kernel" : null,
            Pipe => "a named pipe",
            CharacterDevice or BlockDevice => "a device",
            Directory => "a folder",
            Socket => "a socket",
            _ => "no file",
        };
    }

    /// <summary>What is in /proc and /sys looks regular and has no length; some of it blocks its reader, or holds the gate's own secrets.</summary>
    private static bool IsOfKernel(in FileStatus status) => Holds("/proc", status) || Holds("/sys", status);

    private static bool Holds(string mount, in FileStatus status) =>
        OperatingSystem.IsLinux() && Stat(mount, out var folder) == 0 && Stat("/", out var root) == 0 && folder.Device != root.Device && folder.Device == status.Device;

    /// <summary>The runtime's own call, whose answer is the same on every Unix, as the C library's is not.</summary>
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out FileStatus status);

    /// <summary>The runtime's <c>FileStatus</c> (src/native/libs/System.Native/pal_io.h), with room for what a later one has behind it.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(4)]
        public int Mode;

        [FieldOffset(88)]
        public long Device;
    }
}
