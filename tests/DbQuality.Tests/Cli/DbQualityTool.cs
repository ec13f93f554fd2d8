using System.Diagnostics;
using System.Text;

namespace DbQuality.Tests.Cli;

/// <summary>The tool as users run it: a process of its own.</summary>
internal static class DbQualityTool
{
    public static Task<ToolRun> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    public static async Task<ToolRun> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await EndAsync(process);
    }

    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Launch(environment, ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "dbquality.dll"), .. arguments]);

    /// <summary>What a shell starts in the background is started with Ctrl+C ignored, and so is what that starts; .NET leaves it so.</summary>
    public static Process StartThatHearsCtrlC(params string[] arguments) =>
        Launch(new Dictionary<string, string>(), ["env", "--default-signal=INT", "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "dbquality.dll"), .. arguments]);

    private static Process Launch(IReadOnlyDictionary<string, string> environment, ReadOnlySpan<string> command)
    {
        var start = new ProcessStartInfo(command[0], command[1..].ToArray())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DBQUALITY_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end; standard input stays open until then, as a build keeps it.</summary>
    public static async Task<ToolRun> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ToolRun(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error);
