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
    /// <param name="problem">What it is where the file cannot be written; null: that of any file.</param>
    /// <exception cref="GateException">DBQ006: the file cannot be written as this class does it.</exception>
    public static void Verify(string file, CodedProblem? problem = null)
    {
        var path = Path.GetFullPath(file);
        var target = TargetOf(path);
        if (Descriptor().IsMatch(target) || FileKinds.WhyNotRegular(target) is "a named pipe" or "a device") return;
        if (target != path) throw Refused(problem, file, $"is a link to {target}. Name that file, or remove the link.");
        if (Directory.Exists(path)) throw Refused(problem, file, "is a folder. Name a file.");
        if (FileKinds.WhyNotRegular(path) is { } kind) throw Refused(problem, file, $"is {kind}. Name a file.");
        if (IsReadOnly(path)) throw Refused(problem, file, "is read-only. Let it be written, or name another file.");
    }

    /// <summary>Writes UTF-8 with line feeds; makes the folder of a regular file.</summary>
    /// <exception cref="GateException">As <see cref="Verify"/> says; DBQ029: the disk is full.</exception>
    public static void Write(string file, Action<TextWriter> write, CodedProblem? problem = null)
    {
        Verify(file, problem);
        Guarded(file, problem, () => WriteVerified(Path.GetFullPath(file), write));
    }

    /// <summary>Writes a file that nobody has made yet.</summary>
    /// <exception cref="GateException">As <see cref="Write"/> says.</exception>
    public static void Create(string file, string text) => Guarded(file, null, () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // CreateNew: one that appears in the meantime is not overwritten either.
        var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        try
        {
            WriteTo(stream, output => output.Write(text));
        }
        catch (IOException)
        {
            File.Delete(file);
            throw;
        }
    });

    private static void Guarded(string file, CodedProblem? problem, Action write)
    {
        try
        {
            write();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw RefusedWrite.Of(problem ?? CodedProblem.FileAccess, file, refused);
        }
    }

    private static void WriteVerified(string path, Action<TextWriter> write)
    {
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

    private static GateException Refused(CodedProblem? problem, string file, string because) => (problem ?? CodedProblem.FileAccess).InEnvironment($"{file} is not written: it {because}");

    /// <summary>Streams that are open already, in the names that Linux and macOS give them: to open the file behind one would cut it off or write over it.</summary>
    [GeneratedRegex("^(/dev/(?<name>stdout|stderr)|(/dev/fd|/proc/self/fd)/(?<name>[0-9]{1,9}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Descriptor();
}
