using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>What went wrong, for people: one line, and never a stack trace unless it was asked for.</summary>
internal static class Failures
{
    /// <summary>Writes the problem to standard error; gives the exit code.</summary>
    public static int Tell(Exception problem, bool stackTrace)
    {
        if (problem is OperationCanceledException)
        {
            Console.Error.WriteLine("dbquality: stopped before it could judge.");
            return ExitCodes.CouldNotRun;
        }
        var known = Known(problem);
        Console.Error.WriteLine($"{known.Location?.ToString() ?? "dbquality"}: error {known.Code}: {known.Message}");
        if (stackTrace) Console.Error.WriteLine(problem);
        return ExitCodes.Of(known.Trouble);
    }

    /// <summary>The problem as one that can be told.</summary>
    public static GateException Known(Exception problem) => problem switch
    {
        GateException known => known,
        IOException or UnauthorizedAccessException =>
            new(Trouble.Environment, "DBQ006", $"A file could not be read or written: {OneLine(problem)}", inner: problem),
        _ => new(Trouble.Environment, "DBQ099",
            $"Unexpected {problem.GetType().Name}: {OneLine(problem)} Please report it with the output of --verbosity diagnostic: https://github.com/dbquality/dbquality/issues",
            inner: problem),
    };

    private static string OneLine(Exception problem) => problem.Message.ReplaceLineEndings(" ").TrimEnd('.') + ".";
}
