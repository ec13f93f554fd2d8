using System.Globalization;
using System.Text.RegularExpressions;
using DbQuality.Catalog;

namespace DbQuality.Rules.Structure;

/// <summary>One end of a range.</summary>
/// <param name="Written">As SQL writes it, quotes and all.</param>
/// <param name="Value">By which ends compare; the least and the greatest stand for MINVALUE and MAXVALUE.</param>
internal readonly record struct RangeBound(string Written, decimal Value);

/// <summary>The ranges of a table's partitions, in order.</summary>
internal sealed partial class PartitionRanges
{
    private readonly bool isByTime;
    private readonly List<(RangeBound From, RangeBound To)> ranges;

    private PartitionRanges(bool isByTime, List<(RangeBound From, RangeBound To)> ranges)
    {
        this.isByTime = isByTime;
        this.ranges = ranges;
    }

    /// <summary>Null where the table is not partitioned by one column of a number, a date or a timestamp, or a bound cannot be read.</summary>
    public static PartitionRanges? Of(Table table, IEnumerable<Table> partitions)
    {
        if (PartitionColumns.Of(table) is not [var name] || table.FindColumn(name) is not { } column) return null;
        var isByTime = column.Type.BaseOid is TypeIds.Date or TypeIds.Timestamp or TypeIds.TimestampTz;
        if (!isByTime && column.Type.BaseOid is not (TypeIds.SmallInt or TypeIds.Integer or TypeIds.BigInt or TypeIds.Numeric)) return null;
        var ranges = new List<(RangeBound From, RangeBound To)>();
        foreach (var bound in partitions.Select(partition => partition.PartitionBound!).Where(bound => bound != "DEFAULT"))
        {
            var match = Bounds().Match(bound);
            if (!match.Success || Read(match.Groups["from"].Value, isByTime) is not { } from || Read(match.Groups["to"].Value, isByTime) is not { } to) return null;
            ranges.Add((from, to));
        }
        return new PartitionRanges(isByTime, [.. ranges.OrderBy(range => range.From.Value)]);
    }

    public bool CoverEverything => ranges.Count > 0 && ranges[0].From.Value == decimal.MinValue && ranges[^1].To.Value == decimal.MaxValue;

    /// <summary>What lies between two partitions and belongs to none.</summary>
    public IEnumerable<(RangeBound From, RangeBound To)> Gaps() =>
        ranges.Zip(ranges.Skip(1)).Where(pair => pair.First.To.Value < pair.Second.From.Value).Select(pair => (pair.First.To, pair.Second.From));

    /// <summary>Whether a partition takes rows of the day; null where the table is not partitioned by time.</summary>
    public bool? Holds(DateOnly day)
    {
        if (!isByTime) return null;
        decimal at = day.ToDateTime(TimeOnly.MinValue).Ticks;
        return ranges.Any(range => range.From.Value <= at && at < range.To.Value);
    }

    private static RangeBound? Read(string written, bool isByTime)
    {
        if (written == "MINVALUE") return new RangeBound(written, decimal.MinValue);
        if (written == "MAXVALUE") return new RangeBound(written, decimal.MaxValue);
        var text = written.Trim('\'');
        if (isByTime)
        {
            // The catalog is read with the time zone UTC; years before Christ and infinity are not read.
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? new RangeBound(written, time.UtcTicks) : null;
        }
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new RangeBound(written, number) : null;
    }

    [GeneratedRegex(@"^FOR VALUES FROM \((?<from>[^,()]+)\) TO \((?<to>[^,()]+)\)$")]
    private static partial Regex Bounds();
}
