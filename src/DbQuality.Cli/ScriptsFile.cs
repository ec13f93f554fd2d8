using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>
/// The list of scripts that the MSBuild task hands over: one script a line, fields separated by tabs and escaped as in
/// <see cref="Reports.BuildRecordWriter"/>: full path, stage, run kind, name in the journal, group, transaction mode, <c>true</c>
/// for an embedded script or <c>beside</c> for one that is embedded beside the migrations, and the culture whose satellite assembly has it. An empty field is the default.
/// </summary>
internal static class ScriptsFile
{
    public static IReadOnlyList<ScriptFile> Read(string file) =>
        [.. InputFile.ReadText(file, InputFile.LargestSource).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select((line, index) => Script(line, file, index + 1))];

    private static ScriptFile Script(string line, string file, int number)
    {
        var fields = RecordLine.Fields(line);
        if (fields.Count != 8)
        {
            throw CodedProblem.WrongSetting.InConfiguration(
                $"A line of the scripts file has {fields.Count} fields; it must have 8: path, stage, run kind, name, group, transaction, embedded, culture.",
                new SourceSpan(file, number, 1, number, 1));
        }
        return new ScriptFile(fields[0])
        {
            Stage = fields[1].Length > 0 ? fields[1] : null,
            RunKind = fields[2].Length > 0 ? Setting.Choose("RunKind", fields[2], Enum.GetValues<RunKind>()) : null,
            Name = fields[3].Length > 0 ? fields[3] : null,
            Group = fields[4].Length > 0 ? Setting.Number("Group", fields[4]) : null,
            Transactions = fields[5].Length > 0 ? Setting.Choose("Transaction", fields[5], TransactionMode.None, TransactionMode.Script, TransactionMode.Single) : null,
            IsEmbedded = fields[6] is "true" or "beside",
            IsBeside = fields[6] == "beside",
            Culture = fields[7].Length > 0 ? fields[7] : null,
        };
    }
}
