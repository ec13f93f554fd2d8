using System.IO.Compression;
using System.Runtime.Versioning;

// Signals, /proc and the modes of files.
[assembly: UnsupportedOSPlatform("windows")]

namespace DbQuality.Kills;

/// <summary>The folders of all runs: one project for each of those that run at once, a cache and a folder for DBQUALITY_TMP.</summary>
internal sealed class Workplace
{
    private readonly string root;
    private readonly string version;

    /// <param name="root">A folder that every user may enter; its <c>feed</c> holds the packed package.</param>
    public Workplace(string root, string version, bool isAlone)
    {
        this.root = root;
        this.version = version;
        IsAlone = isAlone;
        Temporary = Directory.CreateDirectory(Path.Combine(root, "tmp")).FullName;
        Cache = Directory.CreateDirectory(Path.Combine(root, "cache")).FullName;
        foreach (var folder in new[] { Temporary, Cache }) File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        WriteSettings();
        ZipFile.ExtractToDirectory(Path.Combine(root, "feed", $"DbQuality.MSBuild.{version}.nupkg"), Path.Combine(root, "package"));
    }

    /// <summary>No other process can be seen from here.</summary>
    public bool IsAlone { get; }

    public string Temporary { get; }

    public string Cache { get; }

    public string Tool => Path.Combine(root, "package", "tools", "net10.0", "any", "dbquality.dll");

    private string Projects => Path.Combine(root, "projects");

    private string Clusters => Path.Combine(Cache, "dbquality", "clusters");

    public TestProject Project(int number) => new(Path.Combine(Projects, $"project{number}"), version);

    public void ForgetClusters()
    {
        if (Directory.Exists(Clusters)) Directory.Delete(Clusters, recursive: true);
    }

    /// <summary>A published cluster is a folder called by its key alone.</summary>
    public IEnumerable<string> HalfMadeClusters() =>
        Directory.Exists(Clusters) ? Directory.EnumerateDirectories(Clusters).Where(folder => Path.GetFileName(folder).Contains('.', StringComparison.Ordinal)) : [];

    private void WriteSettings()
    {
        Directory.CreateDirectory(Projects);
        File.WriteAllText(Path.Combine(Projects, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="just-packed" value="{Path.Combine(root, "feed")}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Projects, "packages")}" /></config>
            </configuration>
            """);
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(Projects, file), "<Project />");
    }
}
