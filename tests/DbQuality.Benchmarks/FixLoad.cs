using System.Globalization;

namespace DbQuality.Benchmarks;

/// <summary>The statements of <c>fix.load.sql</c>, as an application sends them that knows the old names, or the new ones.</summary>
internal static class FixLoad
{
    private static readonly (string Old, string New, string Place)[] Names =
    [
        ("shipment", "shipments", "{shipments}"),
        ("\"trackingCode\"", "tracking_code", "{tracking_code}"),
        ("sent", "sent_at", "{sent_at}"),
    ];

    /// <param name="rows">Of each big table.</param>
    /// <param name="areNew">The scripts have run.</param>
    public static IReadOnlyList<(string Name, string Sql)> Read(int rows, bool areNew)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fix.load.sql"))
            // Without the sub-select the number would be another one for each row that is looked at, and all would be.
            .Replace("{any}", "(select 1 + (random() * ({rows} - 1))::bigint)", StringComparison.Ordinal)
            .Replace("{rows}", rows.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        foreach (var name in Names) text = text.Replace(name.Place, areNew ? name.New : name.Old, StringComparison.Ordinal);
        return
        [
            .. from part in text.Split("\n-- ").Skip(1)
               let end = part.IndexOf('\n', StringComparison.Ordinal)
               select (part[..end], part[end..].Trim()),
        ];
    }
}
