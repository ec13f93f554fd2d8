namespace DbQuality.Tests.Sample;

/// <summary>
/// What the comments at the top of one of the sample's SQL files say to the tests: <c>-- KEY: SQL</c>, continued on lines that begin with
/// <c>--</c> and five spaces.
/// </summary>
internal static class HeadComments
{
    private const string Continued = "--     ";

    public static IReadOnlyList<string> Of(string sql, string key)
    {
        var start = $"-- {key}: ";
        var values = new List<string>();
        var isOpen = false;
        foreach (var line in sql.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)))
        {
            if (line.StartsWith(Continued, StringComparison.Ordinal))
            {
                if (isOpen) values[^1] += "\n" + line[Continued.Length..];
                continue;
            }
            isOpen = line.StartsWith(start, StringComparison.Ordinal);
            if (isOpen) values.Add(line[start.Length..]);
        }
        return values;
    }
}
