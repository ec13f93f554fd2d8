namespace DbQuality.Text;

/// <summary>Whether the operating system refuses to write for want of room; .NET has no exception of its own for it.</summary>
internal static class FullDisk
{
    // ENOSPC, and EDQUOT of Linux and of macOS; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL of Windows.
    private static readonly int[] Codes = [28, 122, 69, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    public static bool Caused(Exception refused) => refused is IOException && Array.IndexOf(Codes, refused.HResult) >= 0;
}
