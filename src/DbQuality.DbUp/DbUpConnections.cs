using System.Text.RegularExpressions;
using DbUp.Postgresql;
using Npgsql;

namespace DbQuality.DbUp;

/// <summary>DbUp's connections, with its version's way to cut a script into commands.</summary>
internal sealed partial class DbUpConnections(NpgsqlDataSource source, int version) : PostgresqlConnectionManager(source)
{
    /// <summary>How many commands the last script was cut into.</summary>
    public int Commands { get; private set; }

    /// <summary>Since version 6 each statement is a command; before, what stands between lines that hold nothing but a semicolon.</summary>
    public override IEnumerable<string> SplitScriptIntoCommands(string scriptContents)
    {
        List<string> commands = version >= 6
            ? [.. base.SplitScriptIntoCommands(scriptContents)]
            : [.. LoneSemicolon().Split(scriptContents).Select(chunk => chunk.Trim()).Where(chunk => chunk.Length > 0)];
        Commands = commands.Count;
        return commands;
    }

    /// <summary>
    /// What Npgsql sends for one command: it cuts the text into statements by itself, and DbUp's parser is a copy of Npgsql's,
    /// but for the setting, which Npgsql has from the server and DbUp takes to be on.
    /// </summary>
    public IEnumerable<string> StatementsOf(NpgsqlCommand command)
    {
        var taken = StandardConformingStrings;
        StandardConformingStrings = command.Connection!.PostgresParameters["standard_conforming_strings"] == "on";
        try
        {
            return base.SplitScriptIntoCommands(command.CommandText);
        }
        finally
        {
            StandardConformingStrings = taken;
        }
    }

    // dbup-postgresql 5, PostgresqlConnectionManager.
    [GeneratedRegex(@"^\s*;\s*$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex LoneSemicolon();
}
