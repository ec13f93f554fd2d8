using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary><c>ALTER TABLE … ATTACH PARTITION</c> or <c>DETACH PARTITION</c>: it is the only action of its statement.</summary>
/// <param name="Table">The partitioned table's name, without its schema.</param>
/// <param name="Partition">The partition's, without its schema.</param>
/// <param name="IsConcurrent"><c>CONCURRENTLY</c> or <c>FINALIZE</c> stands after that.</param>
internal sealed record PartitionAction(bool Detaches, string Table, string Partition, bool IsConcurrent)
{
    public static PartitionAction? Of(Statement statement)
    {
        if (statement.Command != "ALTER TABLE") return null;
        var tokens = statement.Tokens;
        var at = 2;
        if (Word("if")) at += 2;
        if (Word("only")) at++;
        if (Name() is not { } table) return null;
        if (at < tokens.Count && tokens[at].Value == "*") at++;
        if (!(Word("attach") || Word("detach"))) return null;
        var detaches = tokens[at++].Is("detach");
        if (!Word("partition")) return null;
        at++;
        return Name() is { } partition ? new PartitionAction(detaches, table, partition, detaches && (Word("concurrently") || Word("finalize"))) : null;

        bool Word(string word) => at < tokens.Count && tokens[at].Is(word);

        string? Name()
        {
            if (at >= tokens.Count || !tokens[at].IsName) return null;
            var name = tokens[at++].Value;
            while (at + 1 < tokens.Count && tokens[at] is { Kind: TokenKind.Punctuation, Value: "." })
            {
                name = tokens[at + 1].Value;
                at += 2;
            }
            return name;
        }
    }
}
