using System.Runtime.CompilerServices;
using DbQuality.Catalog;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Catalog;

/// <summary>The whole model of everything.sql, line by line, the same on every version.</summary>
[NeedsPostgres]
public sealed class WholeCatalogTests(EverythingDatabases databases) : IClassFixture<EverythingDatabases>
{
    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    [Theory, MemberData(nameof(Versions))]
    public async Task Everything_is_read_as_the_golden_file_says(int version)
    {
        var text = CatalogText.AcrossVersions(await databases.ReadAsync(version), name => !name.StartsWith("since_", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("DBQUALITY_WRITE_GOLDEN") == version.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            await File.WriteAllTextAsync(GoldenFile(), text, TestContext.Current.CancellationToken);
        }
        text.ShouldBe(await File.ReadAllTextAsync(GoldenFile(), TestContext.Current.CancellationToken));
    }

    private static string GoldenFile([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "everything.txt");
}
