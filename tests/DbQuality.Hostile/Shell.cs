using System.Diagnostics;

namespace DbQuality.Hostile;

/// <summary>Programs of the suite's own.</summary>
internal static class Shell
{
    /// <summary>Runs one to its end and gives what it prints.</summary>
    /// <exception cref="IOException">It failed.</exception>
    public static string Run(IReadOnlyList<string> command, string? directory = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = directory ?? "" };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new IOException($"{string.Join(' ', command)} ended with {process.ExitCode}: {output}{errors.Result}");
        return output;
    }
}
