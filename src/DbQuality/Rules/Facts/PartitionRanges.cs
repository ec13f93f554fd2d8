using System.Globalization;
using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>One end of a range.</summary>
/// <param name="Written">As SQL writes it, quotes and all.</param>
/// <param name="Value">By which ends compare; the least and the greatest stand for MINVALUE and MAXVALUE.</param>
internal readonly record struct RangeBound(string Written, decimal Value);

/// <summary>A partition and what it holds.</summary>
internal sealed record PartitionRange(Table Partition, RangeBound From, RangeBound To);

/// <summary>The ranges of a table's partitions, in order.</summary>
internal sealed class PartitionRanges
{
    private const int MostPartitions = 100;

    private readonly Column column;
    private readonly bool isByTime;
    private readonly List<PartitionRange> ranges;

    private PartitionRanges(Column column, bool isByTime, List<PartitionRange> ranges)
    {
        this.column = column;
        this.isByTime = isByTime;
        this.ranges = ranges;
    }

    /// <summary>What the table is partitioned by.</summary>
    public Column Column => column;

    /// <summary>The partition that ends where, or soonest before, a range begins; the first of all where none does.</summary>
    public PartitionRange? Before(RangeBound from) => ranges.FindLast(range => range.To.Value <= from.Value) ?? ranges.FirstOrDefault();

    /// <summary>The time of a bound; null where the table is not partitioned by time, or it is none.</summary>
    public DateTime? Time(RangeBound bound) =>
        isByTime && bound.Value != decimal.MinValue && bound.Value != decimal.MaxValue ? new DateTime((long)bound.Value, DateTimeKind.Unspecified) : null;

    /// <summary>
    /// The ranges from the end of the last partition to the one that holds the day, as long as that one; null where its length cannot
    /// be told, where the day is before its end, or where there would be too many.
    /// </summary>
    public IReadOnlyList<(RangeBound From, RangeBound To)>? Until(DateOnly day)
    {
        if (ranges.Count == 0 || Times(ranges[^1]) is not { } last || PartitionPeriod.Of(last, ranges.Count > 1 ? Times(ranges[^2]) : null) is not { } period) return null;
        var coming = new List<(RangeBound, RangeBound)>();
        var (from, end) = (last.To, day.ToDateTime(TimeOnly.MinValue));
        while (from <= end && coming.Count <= MostPartitions)
        {
            var to = period.After(from);
            coming.Add((Bound(from), Bound(to)));
            from = to;
        }
        return coming.Count is 0 or > MostPartitions ? null : coming;
    }

    /// <summary>Null where the table is not partitioned by one column of a number, a date or a timestamp, or a bound cannot be read.</summary>
    public static PartitionRanges? Of(Table table, IEnumerable<Table> partitions)
    {
        if (PartitionColumns.Of(table) is not [var name] || table.FindColumn(name) is not { } column) return null;
        var isByTime = column.Type.BaseOid is TypeIds.Date or TypeIds.Timestamp or TypeIds.TimestampTz;
        if (!isByTime && column.Type.BaseOid is not (TypeIds.SmallInt or TypeIds.Integer or TypeIds.BigInt or TypeIds.Numeric)) return null;
        var ranges = new List<PartitionRange>();
        foreach (var partition in partitions.Where(partition => partition.Oid != table.DefaultPartition))
        {
            if (Ends(partition.PartitionBound!) is not var (first, last) || Read(first, isByTime) is not { } from || Read(last, isByTime) is not { } to) return null;
            ranges.Add(new PartitionRange(partition, from, to));
        }
        return new PartitionRanges(column, isByTime, [.. ranges.OrderBy(range => range.From.Value)]);
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

    private (DateTime From, DateTime To)? Times(PartitionRange range) =>
        Time(range.From) is { } from && Time(range.To) is { } to ? (from, to) : null;

    private RangeBound Bound(DateTime time)
    {
        var format = column.Type.BaseOid == TypeIds.Date ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFF";
        var zone = column.Type.BaseOid == TypeIds.TimestampTz ? "+00" : "";
        return new RangeBound($"'{time.ToString(format, CultureInfo.InvariantCulture)}{zone}'", time.Ticks);
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

    /// <summary>Of <c>FOR VALUES FROM ('a') TO ('b')</c>; null where an end has several values.</summary>
    private static (string From, string To)? Ends(string bound)
    {
        var tokens = BodyText.Tokens(bound);
        var isRange = tokens.Count == 10 && tokens[2].Is("from") && tokens[3].Value == "(" && tokens[5].Value == ")" && tokens[6].Is("to") && tokens[7].Value == "(" && tokens[9].Value == ")";
        return isRange ? (Written(tokens[4]), Written(tokens[8])) : null;

        string Written(Token token) => bound.Substring(token.Start, token.Length);
    }
}
