using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace DbQuality.MSBuild;

/// <summary>The <c>dbquality</c> tool as a child process: its lines as they come, its standard input as the cancel signal.</summary>
internal sealed class Tool : IDisposable
{
    /// <summary>The tool stops its server within milliseconds once its input ends; this is for a machine under load.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>How long the end of the output may lag behind the end of the process.</summary>
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(2);

    private const int ErrorLines = 20;

    private readonly Process process;
    // Never disposed: a process that the tool started may hold the pipes open and write after the tool's end.
    private readonly BlockingCollection<string> output = [];
    private readonly ManualResetEventSlim errorsEnded = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly Stopwatch sinceCancel = new();

    private Tool(Process process) => this.process = process;

    /// <summary>The last lines that it wrote to standard error.</summary>
    public string Errors => string.Join(Environment.NewLine, errors);

    public int ExitCode => process.ExitCode;

    public static Tool Start(
        string host, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> variables, string workingDirectory)
    {
        var start = new ProcessStartInfo(host, ProcessArguments.Join(arguments))
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var variable in variables) start.Environment[variable.Key] = variable.Value;
        var tool = new Tool(new Process { StartInfo = start });
        try
        {
            tool.process.OutputDataReceived += (_, line) => tool.Take(line.Data);
            tool.process.ErrorDataReceived += (_, line) => tool.TakeError(line.Data);
            tool.process.Start();
        }
        catch
        {
            tool.Dispose();
            throw;
        }

        tool.process.BeginOutputReadLine();
        tool.process.BeginErrorReadLine();
        return tool;
    }

    /// <summary>Its lines, until it has ended. A canceled one that does not end within the grace is killed.</summary>
    public IEnumerable<string> Lines()
    {
        while (!output.IsCompleted)
        {
            // A process that the tool started and that outlives it may hold the output open: its own end counts too.
            var ended = process.HasExited;
            if (output.TryTake(out var line, ended ? Drain : TimeSpan.FromMilliseconds(200))) yield return line;
            else if (ended) break;
            else if (sinceCancel.Elapsed > Grace) Kill();
        }

        while (!process.WaitForExit(200))
        {
            if (sinceCancel.Elapsed > Grace) Kill();
        }

        errorsEnded.Wait(Drain);
    }

    /// <summary>Ends its standard input, which tells it to stop the server and to leave.</summary>
    public void Cancel()
    {
        lock (sinceCancel)
        {
            if (sinceCancel.IsRunning) return;
            sinceCancel.Start();
        }

        try
        {
            process.StandardInput.Close();
        }
        catch (Exception ended) when (ended is InvalidOperationException or IOException)
        {
            // It has ended by itself: what was wanted.
        }
    }

    public void Dispose() => process.Dispose();

    /// <summary>
    /// The process alone, not its children: killing PostgreSQL would leave its folder behind, while the tool's own
    /// watchdog stops the server and removes the folder.
    /// </summary>
    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended between the question and the act.
        }
    }

    private void Take(string? line)
    {
        if (line is null) output.CompleteAdding();
        else if (!output.IsAddingCompleted) output.Add(line);
    }

    private void TakeError(string? line)
    {
        if (line is null)
        {
            errorsEnded.Set();
            return;
        }

        errors.Enqueue(line);
        if (errors.Count > ErrorLines) errors.TryDequeue(out _);
    }
}
