using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Architecture;

/// <summary>
/// Facts are read from <c>pg_catalog</c> into typed members, and SQL is built of parts: an index named <c>my INDEX two</c> must not change what is found or
/// written. Where PostgreSQL has no other form than text, tokens of the project's own lexer are read.
/// </summary>
public sealed class PrintedTextTests
{
    [Fact]
    public void No_source_searches_what_the_server_printed() =>
        Found().Select(place => $"{place.File}:{place.Line} {place.Code}").ShouldBeEmpty();

    [Theory]
    [InlineData("""var at = index.Definition.IndexOf(mark, StringComparison.Ordinal);""")]
    [InlineData("""var again = index.Definition.Replace(" INDEX ", " INDEX CONCURRENTLY ", StringComparison.Ordinal);""")]
    [InlineData("""var is18 = key.PrimaryKey!.Definition.Contains(word);""")]
    [InlineData("""var isRange = table.PartitionKey?.StartsWith(word, StringComparison.Ordinal) == true;""")]
    [InlineData("""var rest = text.Definition[5..];""")]
    [InlineData("""var plain = Plain().Match(view.Definition);""")]
    [InlineData("""var same = check.Definition == $"CHECK (({name} IS NOT NULL))";""")]
    [InlineData("""var renames = step.Sql.Contains($" to {name};", StringComparison.Ordinal);""")]
    [InlineData("""var cut = printed[..printed.LastIndexOf(" WHERE ", StringComparison.Ordinal)];""")]
    public void A_search_is_seen(string code) => PrintedText.In(code).ShouldNotBeEmpty();

    [Theory]
    [InlineData("""var names = index.Parts.Select(part => part.Expression);""")]
    [InlineData("""var steady = column.Default is null or "true";""")]
    [InlineData("""var sql = $"create index {name} {index.Statement.Form};";""")]
    public void What_is_no_search_is_not(string code) => PrintedText.In(code).ShouldBeEmpty();

    private static IEnumerable<(string File, int Line, string Code)> Found() =>
        from folder in new[] { "Catalog", "Observation", "Rules", "Fixes", "Generation", "Runs" }
        from path in Directory.EnumerateFiles(Repository.PathOf("src/DbQuality/" + folder), "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Repository.PathOf("src/DbQuality"), path).Replace('\\', '/')
        from place in PrintedText.In(File.ReadAllText(path))
        select (file, place.Line, place.Code);
}
