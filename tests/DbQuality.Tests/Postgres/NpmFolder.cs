using System.Runtime.Versioning;
using DbQuality.Tests.Cli;

namespace DbQuality.Tests.Postgres;

/// <summary>A PATH with a made-up npm or none, and an empty cache.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class NpmFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dbquality-npm-");

    /// <param name="script">Of the shell; null: PATH has no npm.</param>
    public NpmFolder(string? script)
    {
        var bin = folder.CreateSubdirectory("bin").FullName;
        if (script is not null)
        {
            var npm = Path.Combine(bin, "npm");
            File.WriteAllText(npm, "#!/bin/sh\n" + script);
            File.SetUnixFileMode(npm, (UnixFileMode)0b111_101_101);
        }
        // The server's user enters its programs' folder, so it is this one under root too.
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
        foreach (var program in (string[])["sleep", "cat"]) File.CreateSymbolicLink(Path.Combine(bin, program), Path.Combine("/bin", program));
        Environment = new Dictionary<string, string> { ["PATH"] = bin, ["XDG_CACHE_HOME"] = Cache };
    }

    public string Root => folder.FullName;

    public string Cache => Path.Combine(folder.FullName, "cache");

    public string Installations => Path.Combine(Cache, "dbquality", "postgres");

    public IReadOnlyDictionary<string, string> Environment { get; }

    public Task<ToolRun> InstallAsync() => DbQualityTool.RunAsync(Environment, "postgres", "install", "17");

    public void Dispose() => folder.Delete(recursive: true);
}
