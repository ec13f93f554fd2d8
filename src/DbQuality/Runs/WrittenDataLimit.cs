using DbQuality.Postgres.Scratch;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>What scripts write to a server of our own: its data are in memory as a rule, and a machine without memory ends more than this run.</summary>
/// <param name="bytes">Null: as much as the machine can well spare.</param>
internal sealed class WrittenDataLimit(IWrittenData written, long? bytes, int objects) : IScriptLimit
{
    private readonly long mostBytes = bytes ?? written.UsualBound;
    private int? filesBefore;

    public async Task<GateException?> ExceededAsync(SourceSpan? place, CancellationToken cancellationToken)
    {
        if (await written.MeasureAsync(cancellationToken) is not { } size) return null;
        filesBefore ??= size.Files;
        return size.Bytes > mostBytes
            ? Exceeded($"have written more than {mostBytes >> 20} MB to the scratch server",
                "Take what writes so much out of the migrations, or allow more: --disk-limit or DbQualityDiskLimit.", place)
            : size.Files - filesBefore > objects
                ? Exceeded($"have made more than {objects} tables, indexes and sequences",
                    "Take what makes so many out of the migrations, or allow more: --object-limit or DbQualityObjectLimit.", place)
            : null;
    }

    public ValueTask DisposeAsync() => written.DisposeAsync();

    private static GateException Exceeded(string what, string advice, SourceSpan? place) =>
        CodedProblem.NoPlaceToWork.InEnvironment($"The scripts {what} and were stopped; nothing was judged. {advice}", place);
}
