namespace DbQuality.Reports;

/// <summary>
/// One output format: a class with a constructor without parameters. A new one is one new file: formats are found by their type, and options, help,
/// completion and the README offer them by their name.
/// </summary>
public interface IReport
{
    /// <summary>As <c>--format</c> takes it.</summary>
    string Format { get; }

    /// <summary>Who reads it or what for, as a list of formats says it: a few words, no final full stop.</summary>
    string Purpose { get; }

    /// <summary>The file name under <c>obj/dbquality/</c>; null for a format that is only printed.</summary>
    /// <remarks>A new one begins with <c>report.</c>, and the file's first lines hold <see cref="OwnFiles.ReportMark"/>, by which later runs know it as their own.</remarks>
    string? FileName { get; }

    /// <summary>Writes the whole report; the same report gives the same text but for its timings.</summary>
    void Write(GateReport report, TextWriter output);

    /// <summary>Writes the reports of several projects; one after the other, where the format has no more to say.</summary>
    void Write(ReportSet reports, TextWriter output)
    {
        foreach (var report in reports.Reports) Write(report, output);
    }
}
