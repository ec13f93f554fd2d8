using System.Globalization;
using DbQuality.Migrations.Plan;

namespace DbQuality.Migrations.Runners;

/// <summary>What is wrong with a command's run.</summary>
internal static class CommandProblems
{
    private const int LongestStatement = 300;

    /// <summary>The rest of a transaction after a statement of it was refused.</summary>
    private const string TransactionAborted = "25P02";

    /// <summary>The error that a failing command fails by, as far as can be told: the last one that it told of itself, else the last.</summary>
    public static LoggedError? Decisive(IReadOnlyList<LoggedError> errors, LastLines output)
    {
        var first = errors.Where(logged => logged.Error.SqlState != TransactionAborted).ToList();
        return first.FindLast(logged => IsTold(logged, output)) ?? (first.Count > 0 ? first[^1] : errors.Count > 0 ? errors[^1] : null);
    }

    /// <param name="ended">How it ended, without a full stop.</param>
    public static ScriptProblem Failed(string ended, IReadOnlyList<LoggedError> errors, LastLines output, RefusedStatements statements)
    {
        if (Decisive(errors, output) is not { } logged)
            return new ScriptProblem { Script = null, Location = null, Message = $"{ended}. {output}" };
        var refused = statements.Find(logged);
        return new ScriptProblem
        {
            Script = refused?.Source?.Script,
            Statement = refused?.Source?.Statement,
            Location = refused?.Location,
            SqlState = logged.Error.SqlState,
            What = IsTold(logged, output) ? $"{ended}, because the server refuses a statement" : $"{ended}. The last statement that the server refused",
            Message = RefusalReason.Explain(logged.Error.SqlState, logged.Error.Message, refused?.Source?.Script, refused?.Source?.Statement),
            Detail = refused?.Location is null && (refused?.Sent.Sql ?? logged.Statement) is { } sql
                ? $"{Sentence(logged.Error.Detail)}The statement: {Short(sql)}"
                : logged.Error.Detail,
            Hint = logged.Error.Hint,
        };
    }

    /// <summary>The program handled it, or did not look: <c>psql</c> goes on after an error unless it is told to stop.</summary>
    public static PlanNote PassedOver(LoggedError last, int count, RefusedStatements statements) => new(
        $"The command reports success, although the server refused {(count == 1 ? "a statement" : $"{count.ToString(CultureInfo.InvariantCulture)} statements, the last with")}"
        + $"{(count == 1 ? " with" : "")}: {last.Error.Message} ({last.Error.SqlState}). If that is not meant, let the command stop at errors (psql: -v ON_ERROR_STOP=1).",
        statements.Find(last)?.Location);

    private static bool IsTold(LoggedError logged, LastLines output) => output.Hold(logged.Error.Message.Split('\n')[0]);

    private static string Sentence(string? text) => string.IsNullOrEmpty(text) ? "" : text.TrimEnd().TrimEnd('.') + ". ";

    private static string Short(string sql)
    {
        var line = string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestStatement ? line : line[..LongestStatement] + "…";
    }
}
