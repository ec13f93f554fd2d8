using System.Text.RegularExpressions;

namespace DbQuality.Hostile;

/// <summary>PostgreSQL's programs of each version: the machine's, else those that the tool itself installs.</summary>
internal sealed partial class ServerPrograms(string tool)
{
    private readonly Dictionary<int, string> folders = [];

    /// <summary>The folder that holds <c>postgres</c>.</summary>
    public string this[int version]
    {
        get { lock (folders) return folders.TryGetValue(version, out var known) ? known : folders[version] = Find(version); }
    }

    private string Find(int version)
    {
        var installed = $"/usr/lib/postgresql/{version}/bin";
        if (File.Exists(Path.Combine(installed, "postgres")) && File.Exists(Path.Combine(installed, "initdb"))) return installed;
        var said = Shell.Run(["dotnet", tool, "postgres", "install", $"{version}"]);
        return Path.Combine(Place().Match(said).Groups[1].Value, "bin");
    }

    [GeneratedRegex(@"is in (.+)\.\s*$")]
    private static partial Regex Place();
}
