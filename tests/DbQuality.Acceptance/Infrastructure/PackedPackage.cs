using System.Globalization;
using System.Reflection;
using DbQuality.Acceptance.Infrastructure;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace DbQuality.Acceptance.Infrastructure;

/// <summary>
/// The packages as they would be published, made once for each test run under a version of their own, in a local feed;
/// and the folder in which the tests' projects live. A failed test's project stays there.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public static string RepositoryRoot { get; } = typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"1.0.0-e2e.{DateTime.UtcNow.Ticks}");

    public string Root { get; } = Directory.CreateTempSubdirectory("dbquality-acceptance-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    public string Projects => Path.Combine(Root, "projects");

    /// <summary>The published tool, out of the package that projects get.</summary>
    public string ToolPath => Path.Combine(Root, "tool", "dbquality.dll");

    public async ValueTask InitializeAsync()
    {
        // The unprivileged user that runs a server for root must reach the clusters that some tests put below.
        File.SetUnixFileMode(Root, (UnixFileMode)0b111_001_001);
        Directory.CreateDirectory(Projects);
        await PackAsync("src/DbQuality.MSBuild");
        await System.IO.Compression.ZipFile.ExtractToDirectoryAsync(
            Path.Combine(Feed, $"DbQuality.MSBuild.{Version}.nupkg"), Path.Combine(Root, "package"), TestContext.Current.CancellationToken);
        Directory.Move(Path.Combine(Root, "package", "tools", "net10.0", "any"), Path.Combine(Root, "tool"));
        await WriteSettingsAsync();
    }

    public ValueTask DisposeAsync()
    {
        // Each test that passes has removed its project.
        if (!Directory.EnumerateFileSystemEntries(Projects).Any(IsProject)) Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static bool IsProject(string path) => Directory.Exists(path) && Path.GetFileName(path) != "packages";

    private async Task PackAsync(string project)
    {
        var packed = await Command.RunAsync(Root, "dotnet",
            ["pack", Path.Combine(RepositoryRoot, project), "-o", Feed, $"-p:Version={Version}", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);
        packed.ExitCode.ShouldBe(0, packed.Output);
    }

    /// <summary>A package cache of the run's own; other packages come from where this machine gets them.</summary>
    private async Task WriteSettingsAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(Projects, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="just-packed" value="{Feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Projects, "packages")}" /></config>
            </configuration>
            """);
        await File.WriteAllTextAsync(Path.Combine(Projects, "Directory.Build.props"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(Projects, "Directory.Build.targets"), "<Project />");
        await File.WriteAllTextAsync(Path.Combine(Projects, "Directory.Packages.props"), "<Project />");
        // The SDK that packed; without this a newer one on the machine might be picked.
        File.Copy(Path.Combine(RepositoryRoot, "global.json"), Path.Combine(Projects, "global.json"));
    }
}
