namespace DbQuality.Reports;

/// <summary>One output format. A new one is one new file: formats are found by their type and offered by their name.</summary>
public interface IReport
{
    /// <summary>As <c>--format</c> takes it.</summary>
    string Format { get; }

    /// <summary>The file name under <c>obj/dbquality/</c>; null for a format that is only printed.</summary>
    string? FileName { get; }

    /// <summary>Writes the whole report; the same report gives the same text but for its timings.</summary>
    void Write(GateReport report, TextWriter output);
}
