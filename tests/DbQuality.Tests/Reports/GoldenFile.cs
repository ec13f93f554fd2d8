using System.Runtime.CompilerServices;

namespace DbQuality.Tests.Reports;

/// <summary>
/// Files that hold a product's whole output. With <c>DBQUALITY_UPDATE_GOLDEN=1</c> the tests write them anew, for
/// the author to read in the diff.
/// </summary>
internal static class GoldenFile
{
    public static void ShouldBe(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("DBQUALITY_UPDATE_GOLDEN") == "1") File.WriteAllText(path, actual);
        actual.ShouldBe(File.ReadAllText(path), $"{name} differs; DBQUALITY_UPDATE_GOLDEN=1 writes it anew.");
    }
}
