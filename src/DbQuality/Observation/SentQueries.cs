using DbQuality.Migrations.Runners;
using DbQuality.Sql;

namespace DbQuality.Observation;

/// <summary>Tells which statement of what a client sent at once each firing belongs to: statements fire in their order, and each in the order of its events.</summary>
internal sealed class SentQueries(StatementFinder finder, ObserverRows records)
{
    /// <summary>The time at which a query began tells it from others of its session; its text is written down with its first firing alone.</summary>
    private readonly Dictionary<DateTime, SentQuery> queries = [];

    /// <summary>The place of the firing's statement in its query, from 0, and the statement itself, where there is one.</summary>
    public (int Index, SentStatement? Statement) Find(Firing firing)
    {
        if (!queries.TryGetValue(firing.Started, out var query))
            queries.Add(firing.Started, query = new SentQuery(finder.Find(firing.Query ?? "")));
        return query.Next(firing.Tag, EventOf(firing), [.. NamesOf(firing)]);
    }

    private FiredEvent EventOf(Firing firing) =>
        records.Commands.Contains(firing.Sequence) ? FiredEvent.Command
        : records.Drops.Contains(firing.Sequence) ? FiredEvent.Drop
        : FiredEvent.Rewrite;

    private IEnumerable<string> NamesOf(Firing firing) =>
        records.Commands[firing.Sequence].Select(command => ObjectIdentity.Parse(command.Identity, command.Type == "table column").Name)
            .Concat(records.Drops[firing.Sequence].Where(drop => drop.Original).Select(drop => ObjectIdentity.Parse(drop.Identity, drop.Type == "table column").Name));
}

/// <summary>In the order in which one statement fires them.</summary>
internal enum FiredEvent
{
    Rewrite,
    Drop,
    Command,
}

/// <summary>The statements that a client sent at once, and how far they have got.</summary>
internal sealed class SentQuery(IReadOnlyList<SentStatement> statements)
{
    private int current = -1;
    private string tag = "";
    private FiredEvent fired;

    public (int Index, SentStatement? Statement) Next(string nextTag, FiredEvent next, IReadOnlyList<string> names)
    {
        if (statements.Count < 2) return (0, statements.Count == 0 ? null : statements[0]);
        var continues = current >= 0 && nextTag == tag && (next > fired || (next == FiredEvent.Rewrite && fired == FiredEvent.Rewrite));
        if (!continues) current = Search(nextTag, names);
        (tag, fired) = (nextTag, next);
        return (current, statements[current]);
    }

    private int Search(string nextTag, IReadOnlyList<string> names)
    {
        // What runs other statements may have more to run.
        var from = current >= 0 && RunsOthers(statements[current].Statement) ? current : current + 1;
        return First(statement => statement.Command == nextTag && names.Any(name => Names(statement, name)))
            ?? First(statement => RunsOthers(statement) && names.Any(name => Holds(statement, name)))
            ?? First(statement => statement.Command == nextTag)
            ?? First(RunsOthers)
            ?? Math.Max(current, 0);

        int? First(Func<Statement, bool> fits)
        {
            for (var i = from; i < statements.Count; i++)
            {
                if (fits(statements[i].Statement)) return i;
            }
            return null;
        }
    }

    /// <summary>Blocks, and whatever may call a function or fire a trigger.</summary>
    private static bool RunsOthers(Statement statement) =>
        statement.Command is "DO" or "CALL" or "SELECT" or "EXECUTE" or "INSERT" or "UPDATE" or "DELETE" or "MERGE";

    private static bool Names(Statement statement, string name) => statement.ReadTokens().Any(token => token.IsName && token.Value == name);

    private static bool Holds(Statement statement, string name) => statement.Text.Contains(name, StringComparison.OrdinalIgnoreCase);
}
