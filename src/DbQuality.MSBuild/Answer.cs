using System.Globalization;
using System.Text;
using DbQuality.Reports;

namespace DbQuality.MSBuild;

/// <summary>
/// What the gate answered last time, kept beside the reports. The same question gets it again without a process or
/// a server: the target cannot have inputs and outputs, because a target that MSBuild skips loses its warnings.
/// </summary>
internal sealed class Answer
{
    private const string Format = OwnFiles.AnswerMark;

    private Answer(IReadOnlyList<BuildRecord> records) => Records = records;

    /// <summary>The tool's findings and messages, in order.</summary>
    public IReadOnlyList<BuildRecord> Records { get; }

    /// <summary>The kept answer to the question with this fingerprint; null where there is none or it no longer holds.</summary>
    public static Answer? Recall(string path, string fingerprint)
    {
        if (!InputFile.IsRegular(path) || !OwnFiles.IsOwn(path)) return null;
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        // The last line tells a whole file from one that a full disk cut off.
        if (lines.Length < 3 || lines[0] != Format || lines[1] != fingerprint || lines[lines.Length - 1] != Format) return null;
        var records = lines.Skip(2).Take(lines.Length - 3).Select(BuildRecord.Parse).ToList();
        return records.TrueForAll(Holds) ? new Answer(records) : null;
    }

    /// <summary>Keeps what the tool said, with the state of each file that it says the answer depends on.</summary>
    public static void Keep(string path, string fingerprint, IEnumerable<BuildRecord> records, IEnumerable<string> reports)
    {
        var kept = records.Select(record => record.Kind == "depends" ? BuildRecord.Of("depends", record[1], Fingerprint.State(record[1])) : record)
            .Concat(reports.Select(report => BuildRecord.Of("report", report)));
        OwnFolder.Write(path, [Format, fingerprint, .. kept.Select(record => record.ToString()), Format]);
    }

    private static bool Holds(BuildRecord record) => record.Kind switch
    {
        "depends" => Fingerprint.State(record[1]) == record[2],
        "report" => File.Exists(record[1]),
        "until" => DateTime.TryParseExact(record[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && DateTime.UtcNow.Date <= day,
        _ => true,
    };
}
