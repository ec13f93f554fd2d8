using System.Text;
using System.Text.RegularExpressions;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>
/// Files that the tool writes. A regular one is there whole or not at all, because somebody may be reading it; a device, a pipe and an open
/// stream are written to as they are. A link is never followed into another file, nor replaced: whoever wrote the project under test may
/// have put it there.
/// </summary>
internal static partial class OutputFile
{
    private const int MostLinks = 40;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Says before any work is done that it would be for nothing.</summary>
    /// <exception cref="GateException">DBQ006: the file cannot be written as this class does it.</exception>
    public static void Verify(string file)
    {
        var path = Path.GetFullPath(file);
        var target = TargetOf(path);
        if (Descriptor().IsMatch(target) || FileKinds.WhyNotRegular(target) is "a named pipe" or "a device") return;
        if (target != path) throw Refused(file, $"is a link to {target}. Name that file, or remove the link.");
        if (Directory.Exists(path)) throw Refused(file, "is a folder. Name a file.");
        if (FileKinds.WhyNotRegular(path) is { } kind) throw Refused(file, $"is {kind}. Name a file.");
        if (IsReadOnly(path)) throw Refused(file, "is read-only. Let it be written, or name another file.");
    }

    /// <summary>Writes UTF-8 with line feeds; makes the folder of a regular file.</summary>
    /// <exception cref="GateException">As <see cref="Verify"/> says.</exception>
    public static void Write(string file, Action<TextWriter> write)
    {
        Verify(file);
        var path = Path.GetFullPath(file);
        var target = TargetOf(path);
        if (Descriptor().Match(target) is { Success: true } open) WriteTo(OpenDescriptor(open), write);
        // Not truncated, which a device and a pipe cannot be.
        else if (FileKinds.WhyNotRegular(target) is not null) WriteTo(new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0), write);
        else Replace(path, write);
    }

    private static void WriteTo(Stream stream, Action<TextWriter> write)
    {
        using var output = new StreamWriter(stream, Utf8) { NewLine = "\n" };
        write(output);
    }

    private static void Replace(string path, Action<TextWriter> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        // A name that nobody can have put a link under.
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            WriteTo(new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write), write);
            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(unfinished, File.GetUnixFileMode(path));
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Behind what it has been written already.</summary>
    private static Stream OpenDescriptor(Match match) => match.Groups["name"].Value switch
    {
        "stdout" or "1" => Console.OpenStandardOutput(),
        "stderr" or "2" => Console.OpenStandardError(),
        var number => new FileStream($"/dev/fd/{number}", FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0),
    };

    /// <summary>What a path leads to by its last name; the folders on the way are those that the user named.</summary>
    private static string TargetOf(string path)
    {
        var target = path;
        for (var i = 0; i < MostLinks && !Descriptor().IsMatch(target) && new FileInfo(target).LinkTarget is { } next; i++)
            target = Path.GetFullPath(next, Path.GetDirectoryName(target)!);
        return target;
    }

    private static bool IsReadOnly(string path)
    {
        if (!File.Exists(path)) return false;
        // Root may write to every file, and would replace one that is meant to stay.
        return OperatingSystem.IsWindows()
            ? (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0
            : (File.GetUnixFileMode(path) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;
    }

    private static GateException Refused(string file, string because) => CodedProblem.FileAccess.InEnvironment($"{file} is not written: it {because}");

    /// <summary>Streams that are open already, in the names that Linux and macOS give them: to open the file behind one would cut it off or write over it.</summary>
    [GeneratedRegex("^(/dev/(?<name>stdout|stderr)|(/dev/fd|/proc/self/fd)/(?<name>[0-9]{1,9}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Descriptor();
}
