namespace DbQuality.Processes;

/// <summary>The shell scripts that are compiled in beside the code that runs them.</summary>
internal static class ShellScript
{
    /// <summary>A file in the folder of <paramref name="beside"/>'s namespace, without its comments, which would stand in every list of processes.</summary>
    public static string Read(Type beside, string file)
    {
        using var stream = beside.Assembly.GetManifestResourceStream($"{beside.Namespace}.{file}")!;
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')));
    }
}
