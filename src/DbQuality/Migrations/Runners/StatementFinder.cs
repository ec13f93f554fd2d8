using DbQuality.Migrations.EfMigrations;
using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>Finds where a statement that the database saw stands: by the runner's mark, else by its text, else as what a call of a program made.</summary>
internal sealed class StatementFinder
{
    private readonly List<Script> scripts;
    private readonly Lazy<List<(int Order, StatementReference Reference)>> statements;
    private readonly Dictionary<string, ILookup<string, (int Order, StatementReference Reference)>> byText = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<PlaceholderText>> withPlaceholders;
    private readonly CallFinder calls;
    private readonly Dictionary<string, List<StatementReference>> awaited = new(StringComparer.Ordinal);
    private int last = -1;

    public StatementFinder(MigrationPlan plan)
    {
        scripts = [.. plan.Scripts];
        withPlaceholders = new(() => [.. scripts.SelectMany(script => script.Statements.Select(statement => PlaceholderText.Of(new(script, statement)))).OfType<PlaceholderText>()]);
        calls = new CallFinder(plan.Classes);
        statements = new(() => [.. scripts.SelectMany(script => script.Statements.Select(statement => new StatementReference(script, statement))).Select((reference, order) => (order, reference))]);
    }

    public StatementReference? FindMark(int script, int statement) =>
        script >= 0 && script < scripts.Count && statement >= 0 && statement < scripts[script].Statements.Count ? Of(scripts[script], scripts[script].Statements[statement]) : null;

    /// <summary>
    /// The statements of what a client sent at once, in order, each with its place where one is known. Clients differ in what
    /// they send around a statement (white space, comments, the semicolon), and in how many they send together.
    /// </summary>
    public IReadOnlyList<SentStatement> Find(string query) =>
        [.. StatementReader.Read(new SourceText("query", query)).Statements.Select(statement => new SentStatement(statement, FindText(statement) ?? calls.Find(statement)))];

    /// <summary>All places of scripts that hold the text of a statement, in their order.</summary>
    public IReadOnlyList<StatementReference> PlacesOf(Statement sent) => [.. WithTextOf(sent).Select(found => found.Reference)];

    /// <summary>The next statement of a command that names a table, after the last that was asked for; null where there is none.</summary>
    /// <param name="command">One that fires no event: <c>TRUNCATE TABLE</c>, <c>VACUUM</c>, <c>CLUSTER</c>.</param>
    public StatementReference? Next(string command, string table)
    {
        if (!awaited.TryGetValue(command, out var waiting))
            awaited.Add(command, waiting = [.. from script in scripts from statement in script.Statements where statement.Command == command select new StatementReference(script, statement)]);
        var next = waiting.FindIndex(one => one.Statement.Tokens.Any(token => token.IsName && token.Value == table));
        if (next < 0) return null;
        var found = waiting[next];
        if (found.Statement.Tokens.Count(token => token.IsName) <= 3) waiting.RemoveAt(next);
        return found;
    }

    /// <summary>The texts of one command's statements alone are made: nobody asks for those of a seed of many megabytes.</summary>
    private IEnumerable<(int Order, StatementReference Reference)> WithTextOf(Statement sent)
    {
        if (!byText.TryGetValue(sent.Command, out var texts))
            byText.Add(sent.Command, texts = statements.Value.Where(one => one.Reference.Statement.Command == sent.Command).ToLookup(one => one.Reference.Statement.Normalised));
        return texts[sent.Normalised];
    }

    /// <summary>Scripts run in order, so of equal statements the next one is meant.</summary>
    private StatementReference? FindText(Statement sent)
    {
        var candidates = WithTextOf(sent).ToList();
        if (candidates.Count == 0) return withPlaceholders.Value.FirstOrDefault(candidate => candidate.IsTextOf(sent))?.Reference;
        var next = candidates.FindIndex(candidate => candidate.Order > last);
        var found = candidates[Math.Max(next, 0)];
        last = found.Order;
        return Of(found.Reference.Script, found.Reference.Statement);
    }

    private static StatementReference Of(Script script, Statement statement) => new(script, statement) { Parts = StatementParts.Of(script, statement) };
}

/// <summary>One statement of what a client sent.</summary>
/// <param name="Statement">With offsets in the text that was sent.</param>
/// <param name="Source">Null where no file is known to hold it.</param>
internal sealed record SentStatement(Statement Statement, StatementReference? Source);
