namespace DbQuality.Hostile;

/// <summary>Where this repository is.</summary>
internal static class Repository
{
    public static string Payloads { get; } = Path.Combine(Root(), "tests", "DbQuality.Hostile", "Payloads");

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "DbQuality.sln"))) at = at.Parent ?? throw new DirectoryNotFoundException("DbQuality.sln is in no folder above this program.");
        return at.FullName;
    }
}
