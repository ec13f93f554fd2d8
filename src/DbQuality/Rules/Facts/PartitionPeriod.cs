namespace DbQuality.Rules.Facts;

/// <summary>How long a partition by time is: whole months from the first of one, or always the same time.</summary>
internal sealed class PartitionPeriod
{
    private const int MostMonths = 120;

    private readonly int months;
    private readonly TimeSpan span;

    private PartitionPeriod(int months, TimeSpan span)
    {
        this.months = months;
        this.span = span;
    }

    /// <summary>Null where it cannot be told from the partitions that are there.</summary>
    /// <param name="last">The last partition's.</param>
    /// <param name="before">That of the one before it, if there is one.</param>
    public static PartitionPeriod? Of((DateTime From, DateTime To) last, (DateTime From, DateTime To)? before)
    {
        if (last.From is { Day: 1, TimeOfDay.Ticks: 0 })
        {
            for (var months = 1; months <= MostMonths; months++)
            {
                if (last.From.AddMonths(months) == last.To) return new PartitionPeriod(months, default);
            }
        }
        var span = last.To - last.From;
        return before is { } other && other.To - other.From != span ? null : new PartitionPeriod(0, span);
    }

    public DateTime After(DateTime from) => months > 0 ? from.AddMonths(months) : from + span;
}
