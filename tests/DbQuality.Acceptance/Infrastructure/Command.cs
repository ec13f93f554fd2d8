using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DbQuality.Acceptance.Infrastructure;

/// <summary>What a finished command did.</summary>
public sealed record CommandResult(int ExitCode, string Output)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.TrimEntries);
}

/// <summary>Child processes of the tests. Each leaves a <c>command-NN.md</c> with what was run and said beside the project.</summary>
public static class Command
{
    /// <summary>Against what hangs; on a busy machine the package alone may take minutes.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>The words before a command that Ctrl+C must reach: one that runs in the background, as CI may do, would inherit that it is ignored.</summary>
    public static IReadOnlyList<string> ThatHearsCtrlC { get; } = ["env", "--default-signal=INT"];

    public static async Task<CommandResult> RunAsync(
        string directory, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        using var process = Start(directory, program, arguments, environment);
        return await EndAsync(process, directory);
    }

    /// <summary>Starts it without waiting; <see cref="EndAsync"/> reads it to its end.</summary>
    public static Process Start(
        string directory, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        // What the test run's own MSBuild has set for its children is not for a build that a user starts.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        // Nor are CI's analysers: the sources that are packed have been through them.
        start.Environment.Remove("RunAnalyzersDuringBuild");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static async Task<CommandResult> EndAsync(Process process, string directory)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var result = new CommandResult(process.ExitCode, await output + await errors);
            await RecordAsync(process, directory, result);
            return result;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Task RecordAsync(Process process, string directory, CommandResult result)
    {
        var number = Directory.GetFiles(directory, "command-*.md").Length + 1;
        var text = new StringBuilder()
            .Append("# ").Append(process.StartInfo.FileName).Append(' ').AppendJoin(' ', process.StartInfo.ArgumentList).AppendLine().AppendLine()
            .Append("Exit code ").Append(result.ExitCode).AppendLine().AppendLine()
            .AppendLine("```").AppendLine(result.Output).AppendLine("```");
        return File.WriteAllTextAsync(Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"command-{number:00}.md")), text.ToString());
    }
}
