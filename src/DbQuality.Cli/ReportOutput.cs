using System.Text;
using DbQuality.Reports;

namespace DbQuality.Cli;

/// <summary>Where reports go.</summary>
internal static class ReportOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard output in UTF-8, whatever the console's own encoding is: the reader is a program.</summary>
    public static StreamWriter ForPrograms() => new(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" };

    /// <summary>Standard output for text that people and programs read.</summary>
    public static void Print(Action<TextWriter> write)
    {
        if (!Console.IsOutputRedirected)
        {
            write(Console.Out);
            return;
        }
        using var output = ForPrograms();
        write(output);
    }

    /// <summary>To a file, or to standard output.</summary>
    public static void Write(IReport format, GateReport report, string? file)
    {
        if (file is not null) ToFile(format, report, file);
        else if (format is TextReport && Terminal.HasColours(Console.Out)) format.Write(report, new ColouredLines(Console.Out));
        else Print(output => format.Write(report, output));
    }

    /// <summary>Every format that has a file name, into a folder.</summary>
    public static void WriteAll(GateReport report, string folder)
    {
        foreach (var format in Files) ToFile(format, report, Path.Combine(folder, format.FileName!));
    }

    /// <summary>Removes what an earlier run left: a run that could not judge must not leave an old answer lying about.</summary>
    public static void RemoveAll(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var format in Files) File.Delete(Path.Combine(folder, format.FileName!));
    }

    private static IEnumerable<IReport> Files => ReportCatalog.All.Where(format => format.FileName is not null);

    /// <summary>Whole or not at all: somebody may be reading the file.</summary>
    private static void ToFile(IReport format, GateReport report, string file)
    {
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        using (var output = new StreamWriter(unfinished, append: false, Utf8) { NewLine = "\n" }) format.Write(report, output);
        File.Move(unfinished, path, overwrite: true);
    }
}
