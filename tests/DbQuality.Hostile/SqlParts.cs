using System.Text.RegularExpressions;

namespace DbQuality.Hostile;

/// <summary>What a server takes for code in a script, and what for comments; strings and quoted names are neither.</summary>
internal static partial class SqlParts
{
    public static string Code(string sql) => Part().Replace(sql, part => part.Groups["comment"].Success ? "\n" : " ");

    public static string Comments(string sql) => string.Concat(Part().Matches(sql).Where(part => part.Groups["comment"].Success).Select(part => part.Value + "\n"));

    [GeneratedRegex("""
        (?<comment>--[^\n]*|/\*.*?\*/)
        |[eE]'(\\.|''|[^'\\])*'|'(''|[^'])*'|"(""|[^"])*"|(?<tag>\$\w*\$).*?\k<tag>
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Part();
}
