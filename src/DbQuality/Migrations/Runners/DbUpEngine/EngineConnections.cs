using DbUp.Postgresql;
using Npgsql;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>DbUp's connections, with one way to cut a script into commands and a command into statements.</summary>
internal abstract class EngineConnections(NpgsqlDataSource source) : PostgresqlConnectionManager(source)
{
    /// <summary>How many commands the last script was cut into.</summary>
    public int Commands { get; private set; }

    /// <summary>Where no transaction is open, the statements of one command commit one by one, as if each were a command.</summary>
    public virtual bool SendsEachAlone => false;

    public override IEnumerable<string> SplitScriptIntoCommands(string scriptContents)
    {
        var commands = Cut(scriptContents);
        Commands = commands.Count;
        return commands;
    }

    /// <summary>The statements of a command that is about to be sent.</summary>
    public abstract IReadOnlyList<string> StatementsOf(NpgsqlCommand command);

    /// <summary>A text for each of the script's commands, which DbUp hands back with it.</summary>
    protected abstract IReadOnlyList<string> Cut(string script);

    /// <summary>As DbUp 6 and later cut, and Npgsql within a command.</summary>
    protected IReadOnlyList<string> ByDbUp(string text) => [.. base.SplitScriptIntoCommands(text)];
}
