using DbQuality.Migrations.Plan;
using DbQuality.Sql;

namespace DbQuality.Fixes.Edits;

/// <summary>Takes the statement out of a script that makes an index, instead of dropping the index after it.</summary>
internal static class IndexRemoval
{
    /// <summary>Null where the statement drops no index, or the script has none of that name.</summary>
    public static IReadOnlyList<TextEdit>? In(Script script, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count < 3 || !tokens[0].Is("drop") || !tokens[1].Is("index") || QualifiedName.Read(tokens, 2, out var name) != tokens.Count) return null;
        var making = script.Statements.FirstOrDefault(statement => statement.Command == "CREATE INDEX" && Has(statement.Tokens, name));
        return making is null ? null : [Layout.Without(script.Source.Text, making)];
    }

    private static bool Has(IReadOnlyList<Token> tokens, QualifiedName name) => Enumerable.Range(0, tokens.Count).Any(i => name.Is(tokens, i));
}
