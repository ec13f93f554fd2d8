namespace DbQuality.Text;

/// <summary>
/// The one place that reads files which others wrote. A pipe or a terminal would be waited for without end, a device and a
/// growing log never end, and a file of any size would fill the memory: only regular files are read, up to a bound, and a
/// link counts as what it leads to.
/// </summary>
internal static class InputFile
{
    private const int Mebibyte = 1 << 20;

    /// <summary>A migration script; dumps of a whole schema with its rows are read.</summary>
    public const int LargestScript = 128 * Mebibyte;

    /// <summary>A standards file, a baseline, a rule of the team's own, a project file, a list that the build hands over.</summary>
    public const int LargestText = 10 * Mebibyte;

    /// <summary>A C# source, or NuGet's list of what a project's packages need.</summary>
    public const int LargestSource = 20 * Mebibyte;

    /// <summary>All bytes of a file.</summary>
    /// <param name="largest">In bytes; a larger file is refused before it is read.</param>
    /// <exception cref="InputFileException">It is no regular file, or too large.</exception>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Its permissions forbid it.</exception>
    public static byte[] ReadBytes(string path, int largest)
    {
        using var file = Open(path);
        var stated = file.Length;
        if (stated > largest) throw InputFileException.TooLarge(stated, largest);
        var bytes = new byte[stated];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        // Somebody writes to it meanwhile: what it had when it was opened is what is read.
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>The text of a file in the encoding that its byte order mark says, else UTF-8.</summary>
    public static string ReadText(string path, int largest)
    {
        using var reader = new StreamReader(new MemoryStream(ReadBytes(path, largest)), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>Opens a file of any size, for whoever reads it piece by piece.</summary>
    public static FileStream Open(string path)
    {
        // First of all: to open a pipe is to wait for its writer, and to open a device may do something.
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (FileKinds.WhyNotRegular(path) is { } kind) throw InputFileException.NotRegular(kind);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
    }

    /// <summary>Whether a regular file is there, or a link to one.</summary>
    public static bool IsRegular(string path) => File.Exists(path) && FileKinds.WhyNotRegular(path) is null;
}

/// <summary>A file that is not read, whatever its permissions: its message says what it is, and what to do.</summary>
internal sealed class InputFileException : IOException
{
    private InputFileException(string message)
        : base(message)
    {
    }

    internal static InputFileException NotRegular(string kind) => new($"It is {kind}, and only regular files are read. Put a file in its place.");

    internal static InputFileException TooLarge(long size, long largest) =>
        new(FormattableString.Invariant($"It has {InMegabytes(size)} MB, and at most {InMegabytes(largest)} MB are read. Split it, or keep what is large outside of it."));

    private static double InMegabytes(long bytes) => Math.Round(bytes / 1048576.0, bytes < 100L << 20 ? 1 : 0, MidpointRounding.ToPositiveInfinity);
}
