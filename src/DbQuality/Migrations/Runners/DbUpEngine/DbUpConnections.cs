using System.Text.RegularExpressions;
using Npgsql;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>Cuts a script as the team's version of DbUp does.</summary>
internal sealed partial class DbUpConnections(NpgsqlDataSource source, int version) : EngineConnections(source)
{
    /// <summary>
    /// What Npgsql sends for one command: it cuts the text into statements by itself, and DbUp's parser is a copy of Npgsql's,
    /// but for the setting, which Npgsql has from the server and DbUp takes to be on.
    /// </summary>
    public override IReadOnlyList<string> StatementsOf(NpgsqlCommand command)
    {
        var taken = StandardConformingStrings;
        StandardConformingStrings = command.Connection!.PostgresParameters["standard_conforming_strings"] == "on";
        try
        {
            return ByDbUp(command.CommandText);
        }
        finally
        {
            StandardConformingStrings = taken;
        }
    }

    /// <summary>Since version 6 each statement is a command; before, what stands between lines that hold nothing but a semicolon.</summary>
    protected override IReadOnlyList<string> Cut(string script) =>
        version >= 6 ? ByDbUp(script) : [.. LoneSemicolon().Split(script).Select(chunk => chunk.Trim()).Where(chunk => chunk.Length > 0)];

    // dbup-postgresql 5, PostgresqlConnectionManager.
    [GeneratedRegex(@"^\s*;\s*$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex LoneSemicolon();
}
