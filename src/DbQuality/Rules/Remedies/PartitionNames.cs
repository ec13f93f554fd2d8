using System.Globalization;
using DbQuality.Catalog;

namespace DbQuality.Rules.Remedies;

/// <summary>Names for new partitions, in the manner of their neighbours.</summary>
internal static class PartitionNames
{
    /// <summary>The longest first, as a shorter one may be the end of a longer one.</summary>
    private static readonly IReadOnlyList<Func<DateTime, string>> Endings =
    [
        time => Format(time, "yyyy_MM_dd_HH"), time => Format(time, "yyyyMMdd_HH"), time => Format(time, "yyyyMMddHH"),
        time => Format(time, "'y'yyyy'_m'MM'_d'dd"), time => Format(time, "'y'yyyy'm'MM'd'dd"), time => Format(time, "yyyy_MM_dd"), time => Format(time, "yyyyMMdd"),
        time => $"{ISOWeek.GetYear(time)}_w{ISOWeek.GetWeekOfYear(time):00}", time => $"{ISOWeek.GetYear(time)}w{ISOWeek.GetWeekOfYear(time):00}",
        time => $"{time.Year}_q{((time.Month - 1) / 3) + 1}", time => $"{time.Year}q{((time.Month - 1) / 3) + 1}",
        time => Format(time, "'y'yyyy'_m'MM"), time => Format(time, "'y'yyyy'm'MM"), time => Format(time, "yyyy_MM"), time => Format(time, "yyyyMM"),
        time => Format(time, "yyyy"),
    ];

    /// <summary>The neighbour's name with another time in it; null where its own does not say when it begins.</summary>
    public static string? Like(string neighbour, DateTime begin, DateTime time) =>
        Endings.FirstOrDefault(ending => neighbour.EndsWith(ending(begin), StringComparison.Ordinal)) is { } found
            ? neighbour[..^found(begin).Length] + found(time)
            : null;

    /// <summary>One that says where the partition begins.</summary>
    /// <param name="from">As SQL writes it.</param>
    public static string From(Table table, string from) => $"{table.Name}_from_{string.Concat(from.Where(char.IsAsciiLetterOrDigit))}";

    private static string Format(DateTime time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
