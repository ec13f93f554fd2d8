using System.Runtime.CompilerServices;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Reports;

/// <summary>Files that hold a product's whole output, in <c>Golden</c> beside the test.</summary>
internal static class GoldenFile
{
    public static void ShouldBe(string actual, string name, [CallerFilePath] string testFile = "") =>
        GeneratedFile.ShouldHold(Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name), actual);
}
