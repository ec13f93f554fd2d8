using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>
/// Where a <c>DO</c> block that makes one table has that table and its parts. Scripts that ask their journal what has run make each table in a block of its own:
/// <c>dotnet ef migrations script --idempotent</c>.
/// </summary>
internal sealed class BlockParts
{
    private readonly WrittenBody body;
    private readonly List<Token> tokens;
    private readonly Dictionary<string, SourceSpan> places = new(StringComparer.Ordinal);

    private BlockParts(WrittenBody body)
    {
        this.body = body;
        tokens = [.. StatementReader.Read(new SourceText("block", body.Source.Text.Substring(body.Start, body.Length))).Statements.SelectMany(statement => statement.Tokens)];
    }

    /// <summary>Empty for any other statement: in a block of several tables a column's name does not tell whose it is.</summary>
    public static IReadOnlyDictionary<string, SourceSpan> Of(Script script, Statement statement) =>
        statement.Command == "DO" && WrittenBody.OfBlock(script, statement) is { } body ? new BlockParts(body).Read() : StatementReference.NoParts;

    private Dictionary<string, SourceSpan> Read()
    {
        var tables = Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).Where(i => tokens[i].Is("create") && tokens[i + 1].Is("table")).ToList();
        if (tables is not [var create]) return places;
        var opening = tokens.FindIndex(create, token => token.Value == "(");
        if (opening <= create + 2 || !tokens[opening - 1].IsName) return places;
        places[StatementReference.Itself] = Span(create, opening - 1);
        ReadMembers(opening);
        return places;
    }

    /// <summary>What stands between the commas of the outermost parentheses: a column's name comes first, a constraint's after that word.</summary>
    private void ReadMembers(int opening)
    {
        var (depth, start) = (1, opening + 1);
        for (var i = start; i < tokens.Count && depth > 0; i++)
        {
            if (tokens[i].Value == "(") depth++;
            else if (tokens[i].Value == ")") depth--;
            if (depth > 1 || (depth == 1 && tokens[i].Value != ",")) continue;
            AddMember(start, i - 1);
            start = i + 1;
        }
    }

    private void AddMember(int first, int last)
    {
        var name = first <= last && tokens[first].Is("constraint") ? first + 1 : first;
        if (name <= last && tokens[name].IsName) places.TryAdd(tokens[name].Value, Span(first, last));
    }

    private SourceSpan Span(int first, int last) =>
        body.Source.Span(body.Start + tokens[first].Start, tokens[last].Start + tokens[last].Length - tokens[first].Start);
}
