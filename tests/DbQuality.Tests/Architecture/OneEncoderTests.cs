using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Architecture;

/// <summary>What is written for others goes through the one place that knows the target: a second way round would be the one that forgets something.</summary>
public sealed partial class OneEncoderTests
{
    /// <summary>There it is a heading of Markdown.</summary>
    private static readonly string[] Pages = ["StandardsPage.cs", "RulePart.cs", "CustomRulePage.cs", "ErrorPage.cs"];

    [Fact]
    public void Comments_of_SQL_and_YAML_with_something_put_in_are_made_by_their_encoders() =>
        Lines("src/DbQuality", "src/DbQuality.Cli").Where(line => RawComment().IsMatch(line.Text) && !Pages.Contains(Path.GetFileName(line.File)) && !line.Text.Contains("///", StringComparison.Ordinal))
            .Select(line => line.ToString()).ShouldBeEmpty();

    /// <summary>The files of a scratch server and of the caches are in folders of the gate's own, which Postgres and Processes make.</summary>
    [Fact]
    public void Files_are_written_by_the_places_that_follow_no_link_alone()
    {
        string[] places = ["OutputFile.cs", "WholeFile.cs", "OwnFolder.cs"];
        Lines("src/DbQuality/Fixes", "src/DbQuality/Generation", "src/DbQuality/Standards", "src/DbQuality/Reports", "src/DbQuality/Rules", "src/DbQuality.Cli", "src/DbQuality.MSBuild")
            .Where(line => Writing().IsMatch(line.Text) && !places.Contains(Path.GetFileName(line.File)))
            .Select(line => line.ToString()).ShouldBeEmpty();
    }

    private static IEnumerable<SourceLine> Lines(params string[] folders) =>
        from folder in folders
        from file in Directory.GetFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/Text/", StringComparison.Ordinal)
        from line in File.ReadLines(file).Select((text, index) => new SourceLine(Path.GetRelativePath(Repository.Root, file), index + 1, text))
        select line;

    private sealed record SourceLine(string File, int Number, string Text)
    {
        public override string ToString() => $"{File}:{Number} {Text.Trim()}";
    }

    /// <summary>A literal that begins a comment and ends there, or goes on with a value.</summary>
    [GeneratedRegex("""("(--|#) "\s*[+)])|(\$"+(--|#) ?[^"\\]*\{)|("(--|#) ?[^"\\]*"\s*\+)""")]
    private static partial Regex RawComment();

    [GeneratedRegex(@"\bFile\.(WriteAll|AppendAll|Copy|Move|Create|OpenWrite|Replace)|FileMode\.(Create|Append|OpenOrCreate|Truncate)|new StreamWriter\([a-z]\w*[,)]")]
    private static partial Regex Writing();
}
