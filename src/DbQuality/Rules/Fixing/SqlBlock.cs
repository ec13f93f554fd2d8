namespace DbQuality.Rules.Fixing;

/// <summary>Statements that are nothing without each other.</summary>
internal static class SqlBlock
{
    private const string Quotes = "$$";

    /// <summary>One statement of several, which is atomic in any transaction mode.</summary>
    /// <param name="statements">Each ends with a semicolon; none opens or closes a transaction.</param>
    public static string Of(IReadOnlyList<string> statements)
    {
        var text = string.Join('\n', statements);
        // Other dollar quotes than these are variables to DbUp.
        return statements.Count == 1 || text.Contains(Quotes, StringComparison.Ordinal) ? text : $"do {Quotes}\nbegin\n{string.Join('\n', statements.Select(statement => "  " + statement))}\nend\n{Quotes};";
    }
}
