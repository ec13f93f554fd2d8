using System.Text;
using DbQuality.Text;

namespace DbQuality.Catalog.Reading;

/// <summary>
/// The embedded queries of <c>Reading/Sql</c>. A line that ends in <c>-- since 15</c> or <c>-- before 15</c> is for these
/// versions of PostgreSQL only.
/// </summary>
internal static class CatalogQueries
{
    public static string For(string name, int majorVersion)
    {
        using var reader = new StringReader(EmbeddedFile.Beside(typeof(CatalogQueries), $"Sql.{name}.sql"));
        return Select(reader, majorVersion);
    }

    /// <summary>The lines for one version, without comments: the server reads each query again on every connection.</summary>
    internal static string Select(TextReader lines, int majorVersion)
    {
        var sql = new StringBuilder();
        while (lines.ReadLine() is { } line)
        {
            var comment = line.IndexOf("--", StringComparison.Ordinal);
            if (comment >= 0 && !Applies(line.AsSpan(comment + 2).Trim(), majorVersion)) continue;
            var code = (comment < 0 ? line : line[..comment]).Trim();
            if (code.Length > 0) sql.Append(code).Append('\n');
        }
        return sql.ToString();
    }

    private static bool Applies(ReadOnlySpan<char> comment, int majorVersion)
    {
        if (comment.StartsWith("since ") && int.TryParse(comment["since ".Length..], out var since)) return majorVersion >= since;
        if (comment.StartsWith("before ") && int.TryParse(comment["before ".Length..], out var before)) return majorVersion < before;
        return true;
    }
}
