using System.Text.RegularExpressions;

namespace DbQuality.Sql;

/// <summary>What to say to syntax that another tool replaces, or cuts at, before the server sees it.</summary>
internal static partial class TemplateSyntax
{
    /// <summary>A sentence or two about the first that stands outside of quotes; null where there is none. Some of it may be SQL, so only what the server refuses is asked about.</summary>
    public static string? In(Statement statement)
    {
        // Offsets of tokens are those of the script.
        var quoted = statement.ReadTokens().Where(token => token.Kind is TokenKind.String or TokenKind.DollarString or TokenKind.QuotedName).ToList();
        var found = Mark().Matches(statement.Text.ToString()).FirstOrDefault(match =>
            !quoted.Exists(token => token.Start <= statement.Start + match.Index && statement.Start + match.Index < token.Start + token.Length));
        if (found is null) return null;
        var written = found.Value.Trim();
        return written switch
        {
            "/" => "A / on a line of its own ends a statement for Liquibase and Oracle's tools, and is an operator here: write a semicolon.",
            _ when written.Equals("go", StringComparison.OrdinalIgnoreCase) => "GO on a line of its own ends a batch for SQL Server's tools and grate, and is a word like any other here: write a semicolon.",
            _ => $"{written} is a place that {(written[0] == '$' ? "Flyway or a shell" : "grate, dbt or another template")} fills, and no SQL: write the value itself, or ${Name().Match(written).Value}$ with its value in migrations.variables.",
        };
    }

    [GeneratedRegex(@"\$\{\s*[\w.:-]+\s*\}|\{\{\s*[\w.]+\s*\}\}|^[ \t]*(?:/|go)[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
