using System.Text;
using DbQuality.Reports;
using DbQuality.Text;

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
        using var output = new PlainWriter(ForPrograms()) { NewLine = "\n" };
        write(output);
    }

    /// <summary>To a file, or to standard output.</summary>
    public static void Write(IReport format, CheckAnswer answer, string? file)
    {
        if (file is not null) OutputFile.Write(file, output => answer.Write(format, output));
        else if (format is TextReport && !Console.IsOutputRedirected) answer.Write(new TerminalReport(), Terminal.HasColours(Console.Out) ? Terminal.Colours() : Console.Out);
        else Print(output => answer.Write(format, output));
    }

    /// <summary>Every format that has a file name, into a folder.</summary>
    public static void WriteAll(CheckAnswer answer, string folder)
    {
        Verify(folder);
        foreach (var format in Files) OutputFile.Write(PathOf(format, folder), output => answer.Write(format, output));
    }

    /// <summary>Says before any work is done that there is something in the way of the reports.</summary>
    /// <exception cref="GateException">DBQ006: what has a report's name is no report of the gate's.</exception>
    public static void Verify(string folder)
    {
        foreach (var file in Files.Select(format => PathOf(format, folder)))
        {
            if (OwnFiles.IsLink(file)) throw InTheWay(file, "is a link");
            if (FileKinds.WhyNotRegular(file) is { } kind) throw InTheWay(file, $"is {kind}");
            if (File.Exists(file) && !OwnFiles.IsOwn(file)) throw InTheWay(file, "is there already, and dbquality has not written it");
        }
    }

    /// <summary>Removes what an earlier run left: a run that could not judge must not leave an old answer lying about.</summary>
    public static void RemoveAll(string folder)
    {
        foreach (var file in Files.Select(format => PathOf(format, folder)))
        {
            if (File.Exists(file) && FileKinds.WhyNotRegular(file) is null && OwnFiles.IsOwn(file)) File.Delete(file);
        }
    }

    private static IEnumerable<IReport> Files => ReportCatalog.All.Where(format => format.FileName is not null);

    private static string PathOf(IReport format, string folder) => Path.Combine(folder, format.FileName!);

    private static GateException InTheWay(string file, string because) =>
        CodedProblem.FileAccess.InEnvironment($"{file} is not written: it {because}. Remove it, or name another folder for the reports.");
}
