namespace DbQuality.Text;

/// <summary>Texts as SQL writes them.</summary>
public static class SqlText
{
    /// <summary>A string constant; with a backslash in it an escape string, which means the same whatever <c>standard_conforming_strings</c> is.</summary>
    public static string Literal(string text)
    {
        var quoted = "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
        return text.Contains('\\', StringComparison.Ordinal) ? "E" + quoted.Replace("\\", "\\\\", StringComparison.Ordinal) : quoted;
    }
}
