using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DbQuality.Fixes;

/// <summary>
/// A file that is in no folder until it is given its name: what a process that is killed before has written, nobody ever sees. Linux has
/// such files, on the file systems of its own.
/// </summary>
internal static class UnnamedFile
{
    private const int WriteOnly = 1, CloseOnExec = 0x80000, Temporary = 0x400000;
    private const int WorkingDirectory = -100, FollowLink = 0x400;
    private const int Exists = 17;
    private const uint ReadableAndWritable = 0x1B6;

    private static int MustBeFolder => RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 or Architecture.Ppc64le ? 0x4000 : 0x10000;

    /// <summary>Null where the system or the folder's file system has none.</summary>
    public static SafeFileHandle? Make(string folder)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var file = Open(folder, WriteOnly | CloseOnExec | Temporary | MustBeFolder, ReadableAndWritable);
        return file < 0 ? null : new SafeFileHandle(file, ownsHandle: true);
    }

    /// <exception cref="IOException">The name is taken, or cannot be given.</exception>
    public static void Name(SafeFileHandle file, string path)
    {
        if (Link(WorkingDirectory, $"/proc/self/fd/{file.DangerousGetHandle()}", WorkingDirectory, path, FollowLink) == 0) return;
        var error = Marshal.GetLastPInvokeError();
        throw new IOException(error == Exists ? $"The file '{path}' already exists." : Marshal.GetPInvokeErrorMessage(error));
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mode);

    [DllImport("libc", EntryPoint = "linkat", SetLastError = true)]
    private static extern int Link(
        int oldFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string oldPath, int newFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath, int flags);
}
