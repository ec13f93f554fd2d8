using System.Text.RegularExpressions;

namespace DbQuality.Sql;

/// <summary>What to say to syntax that only psql understands.</summary>
internal static partial class PsqlSyntax
{
    /// <summary>A backslash outside quotes and comments: no SQL has one.</summary>
    public static string MetaCommand(string line)
    {
        var command = Command().Match(line).Value;
        var what = $"Only psql understands {(command.Length > 1 ? command : "a backslash command")}; the server refuses it. ";
        return what + command switch
        {
            @"\i" or @"\ir" or @"\include" or @"\include_relative" =>
                "Copy the included file's statements to this place, or make them a migration script of their own.",
            @"\copy" => "Write the rows as INSERT statements, or load them outside the migrations.",
            @"\." => "Write the rows as INSERT statements instead of COPY … FROM stdin.",
            @"\set" or @"\unset" or @"\gset" =>
                "Write the value itself where it is used, or keep it in a DO block's variable.",
            @"\c" or @"\connect" => "Remove it: the runner chooses the database that the scripts run in.",
            @"\g" or @"\gexec" or @"\gx" => "End the statement with a semicolon; to run generated statements, use EXECUTE in a DO block.",
            @"\if" or @"\elif" or @"\else" or @"\endif" => "Use IF in a DO block.",
            @"\echo" or @"\warn" or @"\qecho" => "Remove it, or use RAISE NOTICE in a DO block.",
            _ => "Remove it.",
        };
    }

    /// <summary><c>:name</c>, <c>:'name'</c>, <c>:"name"</c>.</summary>
    public static string Variable(string written) =>
        $"Only psql replaces {written} by a variable's value; the server refuses the colon. Write the value itself, " +
        "or set it for the session and read it with current_setting('app.name').";

    public const string CopyFromStdin =
        "COPY … FROM stdin needs a client that sends the rows, which no migration runner does. Write the rows as INSERT statements.";

    public const string CopyToStdout =
        "COPY … TO stdout needs a client that takes the rows, which no migration runner does. Remove it, or use SELECT.";

    [GeneratedRegex(@"^\\(\w+|.)?", RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
