using System.Text.RegularExpressions;
using DbQuality.Reports;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Cli;

/// <summary>What went wrong, for people: one line, and never a stack trace unless it was asked for.</summary>
internal static class Failures
{
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    /// <summary>Writes the problem to standard error; gives the exit code.</summary>
    public static int Tell(Exception problem, bool stackTrace)
    {
        if (problem is OperationCanceledException)
        {
            Console.Error.WriteLine("dbquality: stopped before it could judge.");
            return ExitCodes.CouldNotRun;
        }
        var known = Known(problem);
        foreach (var one in known.Further.Prepend(known))
            Console.Error.WriteLine($"{VisibleText.Of(one.Location?.ToString() ?? "dbquality")}: error {one.Code}: {MessageText.Of(one.Message)}");
        if (stackTrace) Console.Error.WriteLine(problem);
        return ExitCodes.Of(known.Trouble);
    }

    /// <summary>Writes why one of several projects could not be judged.</summary>
    public static void Tell(FailedProject failure)
    {
        foreach (var problem in failure.Problem.Further.Prepend(failure.Problem))
        {
            var place = problem.Location is { } location ? $" {location}:" : "";
            Console.Error.WriteLine($"{VisibleText.Of($"{failure.Project}:{place}")} error {problem.Code}: {MessageText.Of(problem.Message)}");
        }
    }

    /// <summary>Tells the problem and ends the process at once, whatever its other threads do.</summary>
    /// <param name="problem">Null: the user's own cancelling.</param>
    public static void End(GateException? problem) => End(problem, static _ => { });

    /// <param name="before">What is to be done before, if it does not take long.</param>
    public static void End(GateException? problem, Action<GateException?> before)
    {
        // Whoever does not end may hold the console, and its reader may be gone.
        var last = new Thread(() =>
        {
            try
            {
                before(problem);
            }
            finally
            {
                Tell(problem ?? (Exception)new OperationCanceledException(), stackTrace: false);
            }
        }) { IsBackground = true, Name = "last words" };
        last.Start();
        last.Join(LastWords);
        Environment.Exit(ExitCodes.CouldNotRun);
    }

    /// <summary>The problem as one that can be told.</summary>
    public static GateException Known(Exception problem) => problem switch
    {
        GateException known => known,
        RegexMatchTimeoutException => CodedProblem.NoAnswer.InEnvironment(
            $"A pattern was compared with a text for longer than {TextPatterns.LongestMatch.TotalSeconds:0} seconds, so nothing was judged. A name, a line or a value of that length is not meant for it: shorten it.", inner: problem),
        _ when FullDisk.Caused(problem) => CodedProblem.DiskFull.InEnvironment($"A file could not be written: {OneLine(problem)} Make room on its disk.", inner: problem),
        IOException or UnauthorizedAccessException =>
            CodedProblem.FileAccess.InEnvironment($"A file could not be read or written: {OneLine(problem)} Let this user do so, or name another place.", inner: problem),
        // What a script can do to a session of ours is no bug of ours, wherever it shows.
        NpgsqlException { SqlState: not null } => CodedProblem.Disturbed.InEnvironment(
            $"PostgreSQL refuses what the gate itself asks of the migrations' database: {OneLine(problem)} Look for a script that changes the database, its roles or its settings.", inner: problem),
        NpgsqlException => CodedProblem.NoPlaceToWork.InEnvironment($"The server was lost: {OneLine(problem)} Look into the server's log and run again.", inner: problem),
        _ => CodedProblem.Unforeseen.InEnvironment(
            $"Unexpected {problem.GetType().Name}: {OneLine(problem)} Please report it with the output of --verbosity diagnostic: https://github.com/dbquality/dbquality/issues",
            inner: problem),
    };

    private static string OneLine(Exception problem) => problem.Message.ReplaceLineEndings(" ").TrimEnd('.') + ".";
}
