namespace DbQuality.Tests.Sample;

/// <summary>
/// One of the queries that people ask of the sample, <c>queries/QUESTION.sql</c>. Comments at its top say what its answer is: <c>-- seed:</c> a
/// condition on the rows for the development data, and where that shows nothing, <c>-- first:</c> what to do and <c>-- then:</c> the
/// condition after it.
/// </summary>
internal sealed record SampleQuery(string File, string Sql, string OnSeed, string? First, string? Then)
{
    public static IReadOnlyList<SampleQuery> All { get; } =
        [.. Directory.GetFiles(Path.Combine(SampleProject.Folder, "queries"), "*.sql").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>A query whether a condition holds on the rows, in the order in which they come.</summary>
    public string Whether(string condition) => $"select coalesce({condition}, false) from (\n{Sql.TrimEnd().TrimEnd(';')}\n) as answer";

    private static SampleQuery Read(string path)
    {
        var sql = System.IO.File.ReadAllText(path);
        return new SampleQuery(
            Path.GetFileName(path), sql, HeadComments.Of(sql, "seed").Single(), HeadComments.Of(sql, "first").SingleOrDefault(), HeadComments.Of(sql, "then").SingleOrDefault());
    }
}
