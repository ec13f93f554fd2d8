using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>A statement that the server refused, as its log tells it.</summary>
/// <param name="Statement">All that the client had sent at once; null where the log has it not.</param>
internal sealed record LoggedError(ServerError Error, string? Statement);

/// <summary>What a scratch server's log says from a moment on. Its format is set with the server: <c>%m [%p] %u@%d %e: </c>, messages in English.</summary>
internal sealed partial class LoggedErrors
{
    /// <summary>Of a program that fails a million times, only the end is of interest.</summary>
    private const int Kept = 100;

    /// <summary>In UTF-16 code units. No statement that is looked up in the scripts, and nothing that is told, is as long.</summary>
    private const int LongestLine = 1 << 20, LongestText = 1 << 24;

    private readonly string? file;
    private readonly long start;

    /// <param name="file">Null: there is no log to look into.</param>
    public LoggedErrors(string? file)
    {
        this.file = file;
        start = file is null ? 0 : new FileInfo(file).Length;
    }

    /// <summary>The errors in that database since this was made, oldest first.</summary>
    public async Task<IReadOnlyList<LoggedError>> ReadAsync(string database, CancellationToken cancellationToken)
    {
        if (file is null) return [];
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(start, SeekOrigin.Begin);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var errors = new Queue<LoggedError>();
        await foreach (var message in MessagesAsync(new BoundedLines(reader, LongestLine), cancellationToken))
        {
            if (message.Database != database || message.ToError() is not { } error) continue;
            errors.Enqueue(error);
            if (errors.Count > Kept) errors.Dequeue();
        }
        return [.. errors];
    }

    private static async IAsyncEnumerable<Message> MessagesAsync(BoundedLines lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Message? message = null;
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            var match = FirstLine().Match(line);
            if (!match.Success)
            {
                // The server puts a tab before each further line of a text.
                message?.Continue(line.StartsWith('\t') ? line[1..] : line);
                continue;
            }
            var field = match.Groups["field"].Value;
            if (!Message.IsPart(field))
            {
                if (message is not null) yield return message;
                message = new Message(match.Groups["database"].Value, match.Groups["state"].Value);
            }
            message?.Begin(field, match.Groups["text"].Value);
        }
        if (message is not null) yield return message;
    }

    // "2026-01-02 03:04:05.678 UTC [42] dbquality_owner@scratch 42P01: ERROR:  relation "a" does not exist at character 15"
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} UTC \[\d+\] (?<user>.*?)@(?<database>.*?) (?<state>[0-9A-Z]{5}): (?<field>[A-Z0-9]+):  (?<text>.*)$")]
    private static partial Regex FirstLine();

    [GeneratedRegex(@" at character (?<position>\d+)$")]
    private static partial Regex Position();

    /// <summary>One message with its parts, each under its own key word.</summary>
    private sealed class Message(string database, string state)
    {
        private readonly Dictionary<string, StringBuilder> fields = new(StringComparer.Ordinal);
        private StringBuilder current = new();

        public string Database => database;

        public static bool IsPart(string field) => field is "DETAIL" or "HINT" or "QUERY" or "CONTEXT" or "LOCATION" or "STATEMENT" or "BACKTRACE";

        public void Begin(string field, string text) => fields[field] = current = new StringBuilder(text);

        public void Continue(string line)
        {
            if (current.Length < LongestText) current.Append('\n').Append(line);
        }

        /// <summary>Null for a warning or a notice.</summary>
        public LoggedError? ToError()
        {
            if ((Text("ERROR") ?? Text("FATAL") ?? Text("PANIC")) is not { } text) return null;
            var place = LoggedErrors.Position().Match(text);
            var position = place.Success ? int.Parse(place.Groups["position"].Value, CultureInfo.InvariantCulture) : 0;
            var query = Text("QUERY");
            return new LoggedError(
                new ServerError(state, place.Success ? text[..place.Index] : text)
                {
                    Detail = Text("DETAIL"),
                    Hint = Text("HINT"),
                    Where = Text("CONTEXT"),
                    Position = query is null ? position : 0,
                    InternalQuery = query,
                    InternalPosition = query is null ? 0 : position,
                },
                Text("STATEMENT"));
        }

        private string? Text(string field) => fields.TryGetValue(field, out var text) ? text.ToString() : null;
    }
}
