namespace DbQuality.Postgres;

/// <summary>The shell scripts that are compiled in beside this file.</summary>
internal static class ShellScript
{
    /// <summary>Without its comments, which would stand in every list of processes.</summary>
    public static string Read(string file)
    {
        using var stream = typeof(ShellScript).Assembly.GetManifestResourceStream($"{typeof(ShellScript).Namespace}.{file}")!;
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#')));
    }
}
