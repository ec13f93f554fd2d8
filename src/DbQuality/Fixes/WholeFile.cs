using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DbQuality.Text;
using Microsoft.Win32.SafeHandles;

namespace DbQuality.Fixes;

/// <summary>A file whose text is written before it appears, so that nobody ever finds a part of it under its name.</summary>
internal sealed partial class WholeFile : IDisposable
{
    private readonly SafeFileHandle? unnamed;
    private readonly string? hidden;

    private WholeFile(string path, SafeFileHandle? unnamed, string? hidden)
    {
        Path = path;
        this.unnamed = unnamed;
        this.hidden = hidden;
    }

    public string Path { get; }

    /// <summary>Writes the text; makes the folder.</summary>
    /// <returns>Null where the file is there already, with this text.</returns>
    /// <exception cref="IOException">There is another file of that name.</exception>
    public static WholeFile? Write(string path, string text)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        if (new FileInfo(path).LinkTarget is { } target) throw new IOException($"The file '{path}' is a link to {target}. Remove the link.");
        if (File.Exists(path)) return FileKinds.WhyNotRegular(path) is null && File.ReadAllText(path) == text ? null : throw new IOException($"The file '{path}' already exists.");
        return UnnamedFile.Make(folder) is { } unnamed ? new WholeFile(path, unnamed, null).Filled(text) : WriteHidden(path, text);
    }

    /// <summary>The same where no file can be without a name. One that a killed process left is removed by the next that writes there.</summary>
    public static WholeFile WriteHidden(string path, string text)
    {
        return new WholeFile(path, null, HiddenBeside(path)).Filled(text);
    }

    private static string HiddenBeside(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        RemoveUnfinished(folder);
        // Without .sql at its end, so that no runner takes it for a script.
        return System.IO.Path.Combine(folder, $".{System.IO.Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
    }

    /// <summary>Gives a file that is there other bytes, all at once, and the rights that it has.</summary>
    /// <exception cref="IOException">It is a link, or cannot be written.</exception>
    public static void Replace(string path, byte[] bytes)
    {
        if (new FileInfo(path).LinkTarget is { } target) throw new IOException($"The file '{path}' is a link to {target}. Remove the link.");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File.GetUnixFileMode(path);
        using var file = new FileStream(HiddenBeside(path), options);
        try
        {
            file.Write(bytes);
            file.Dispose();
            File.Move(file.Name, path, overwrite: true);
        }
        catch (IOException)
        {
            // The disk is full, say.
            File.Delete(file.Name);
            throw;
        }
    }

    public void Appear()
    {
        if (unnamed is not null) UnnamedFile.Name(unnamed, Path);
        else File.Move(hidden!, Path);
    }

    public void Dispose()
    {
        unnamed?.Dispose();
        if (hidden is not null) File.Delete(hidden);
    }

    private WholeFile Filled(string text)
    {
        try
        {
            if (unnamed is not null) RandomAccess.Write(unnamed, Encoding.UTF8.GetBytes(text), 0);
            else WriteNew(hidden!, text);
            return this;
        }
        catch (IOException)
        {
            // The disk is full, say.
            Dispose();
            throw;
        }
    }

    /// <summary>Not into what somebody has put under this name.</summary>
    private static void WriteNew(string path, string text)
    {
        using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
        file.Write(text);
    }

    private static void RemoveUnfinished(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, ".*.tmp"))
        {
            if (Hidden().Match(System.IO.Path.GetFileName(file)) is { Success: true } match && !IsRunning(int.Parse(match.Groups["process"].ValueSpan, CultureInfo.InvariantCulture)))
                File.Delete(file);
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\..+\.sql\.(?<process>[0-9]{1,9})\.tmp$", RegexOptions.ExplicitCapture)]
    private static partial Regex Hidden();
}
