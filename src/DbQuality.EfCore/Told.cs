namespace DbQuality.EfCore;

/// <summary>What the program tells the gate: lines of their own on standard output, which the project's code shares. The gate's <c>EfCoreOutput</c> reads them.</summary>
internal static class Told
{
    private static readonly string Mark = Environment.GetEnvironmentVariable("DBQUALITY_EF_MARK") ?? "";

    /// <summary>A remark for the report.</summary>
    public static void Note(string text) => Line("note", text);

    /// <summary>A table in which EF Core keeps account of what has run.</summary>
    public static void Journal(string table) => Line("journal", table);

    /// <summary>Why nothing was applied.</summary>
    public static void Reason(string text) => Line("reason", text);

    private static void Line(string kind, string text) => Console.WriteLine($"{Mark}{kind} {string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
}
