using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>
/// Cuts a script by our own reader of statements, which knows what the server takes for one: for folders of scripts, which no
/// program of the team's deploys in another way.
/// </summary>
/// <param name="inTransaction">Whether the scripts run in a transaction of the engine's, where statements that follow each other share round trips.</param>
internal sealed class StatementConnections(NpgsqlDataSource source, bool inTransaction) : EngineConnections(source)
{
    /// <summary>Few enough to be cancelled and to be kept in memory.</summary>
    private const int StatementsInCommand = 100, TextInCommand = 1 << 20;

    private readonly Queue<IReadOnlyList<string>> commands = new();

    public override bool SendsEachAlone => !inTransaction;

    public override IReadOnlyList<string> StatementsOf(NpgsqlCommand command) => commands.Dequeue();

    protected override IReadOnlyList<string> Cut(string script)
    {
        commands.Clear();
        var texts = new List<string>();
        foreach (var together in Together(StatementReader.Read(new SourceText("", script)).Statements))
        {
            commands.Enqueue([.. together.Select(statement => statement.Text.ToString())]);
            // The statements are kept here: another copy of a large script would take its memory for nothing.
            texts.Add($"{together[0].Command};");
        }
        return texts;
    }

    private IEnumerable<List<Statement>> Together(IReadOnlyList<Statement> statements)
    {
        var controls = statements.Any(StatementTraits.ControlsTransaction);
        var command = new List<Statement>();
        var length = 0;
        foreach (var statement in statements)
        {
            if (command.Count > 0 && !(command.Count < StatementsInCommand && length + statement.Length <= TextInCommand && MayFollow(command[^1], statement, controls)))
            {
                yield return command;
                (command, length) = ([], 0);
            }
            command.Add(statement);
            length += statement.Length;
        }
        if (command.Count > 0) yield return command;
    }

    /// <summary>
    /// Without a transaction statements go one by one, as what follows a refused one must not run: but for comments, which nothing
    /// hangs on, and which are half of what well-kept scripts say.
    /// </summary>
    private bool MayFollow(Statement last, Statement next, bool controls) =>
        inTransaction ? !controls && !IsApart(last) && !IsApart(next) : last.Command == "COMMENT" && next.Command == "COMMENT";

    /// <summary>It may work only by itself, or end transactions itself.</summary>
    private static bool IsApart(Statement statement) => statement.Command is "CALL" or "DO" || StatementTraits.CannotRunInTransaction(statement);
}
