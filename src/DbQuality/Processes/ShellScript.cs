using DbQuality.Text;

namespace DbQuality.Processes;

/// <summary>The shell scripts that are compiled in beside the code that runs them.</summary>
internal static class ShellScript
{
    /// <summary>A file in the folder of <paramref name="beside"/>'s namespace, without its comments, which would stand in every list of processes.</summary>
    public static string Read(Type beside, string file) =>
        string.Join('\n', EmbeddedFile.Beside(beside, file).Split('\n').Where(line => !line.StartsWith('#')));
}
