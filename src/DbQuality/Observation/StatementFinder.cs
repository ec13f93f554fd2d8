using DbQuality.Migrations;

namespace DbQuality.Observation;

/// <summary>Finds the statement of a script that the database saw: by the runner's mark, else by its text.</summary>
internal sealed class StatementFinder
{
    private readonly List<Script> scripts;
    private readonly Lazy<ILookup<string, (int Order, StatementReference Reference)>> byText;
    private int last = -1;

    public StatementFinder(MigrationPlan plan)
    {
        scripts = [.. plan.Scripts];
        byText = new(() => scripts.SelectMany(script => script.Statements.Select(statement => new StatementReference(script, statement)))
            .Select((reference, order) => (Order: order, Reference: reference)).ToLookup(found => Normalised(found.Reference.Statement.Sql)));
    }

    public StatementReference? FindMark(int script, int statement) =>
        script < scripts.Count && statement < scripts[script].Statements.Count ? new(scripts[script], scripts[script].Statements[statement]) : null;

    /// <summary>Scripts run in order, so of equal statements the next one is meant.</summary>
    public StatementReference? FindText(string query)
    {
        var candidates = byText.Value[Normalised(query)].ToList();
        if (candidates.Count == 0) return null;
        var next = candidates.FindIndex(candidate => candidate.Order > last);
        var found = candidates[Math.Max(next, 0)];
        last = found.Order;
        return found.Reference;
    }

    /// <summary>Clients differ in what they send around a statement: white space, comments before it, the semicolon.</summary>
    private static string Normalised(string sql)
    {
        var statements = StatementReader.Read(new Text.SourceText("query", sql)).Statements;
        return statements.Count == 1 ? string.Join(' ', statements[0].Tokens.Select(token => token.Value)) : sql.Trim();
    }
}
