using System.Runtime.InteropServices;

namespace DbQuality.MSBuild;

/// <summary>
/// What may be read of a project's files: a pipe would be waited for without end, and a device never ends. The tool tells the user
/// of such a file; the task has only to leave it alone.
/// </summary>
internal static class InputFile
{
    private const int KindMask = 0xF000, Regular = 0x8000;

    /// <summary>Whether a regular file is there, or a link to one.</summary>
    public static bool IsRegular(string path)
    {
        if (!File.Exists(path)) return false;
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) return true;
        try
        {
            return Stat(path, out var status) == 0 && (status.Mode & KindMask) == Regular;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // A runtime that is not .NET's own: Mono has no such call.
            return true;
        }
    }

    /// <summary>For reading, whoever else has it open.</summary>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPStr)] string path, out FileStatus status);

    /// <summary>The beginning of the runtime's <c>FileStatus</c>, with room for the rest.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(4)]
        public int Mode;
    }
}
