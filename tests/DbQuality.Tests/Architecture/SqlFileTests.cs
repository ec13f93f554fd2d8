using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Architecture;

/// <summary>SQL of more than a line is in a file of its own, with named holes, where it is formatted and its traps are commented.</summary>
public sealed partial class SqlFileTests
{
    [Fact]
    public void No_string_of_several_lines_in_the_sources_is_SQL()
    {
        var found =
            from file in Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
            where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
            from match in Sql().Matches(File.ReadAllText(file))
            select $"{name}: {match.Value.Trim()}";
        found.ShouldBeEmpty();
    }

    [GeneratedRegex("""
        "{3,}[ ]*\r?\n\s*(?:select|with|create|drop|alter|set|grant|revoke|update|insert|delete|comment|lock|do|declare|begin|for|if|return)\b.*
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Sql();
}
