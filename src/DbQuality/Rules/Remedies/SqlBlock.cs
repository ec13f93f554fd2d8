using DbQuality.Sql;

namespace DbQuality.Rules.Remedies;

/// <summary>Statements that are nothing without each other.</summary>
internal static class SqlBlock
{
    private const string Quotes = "$$";

    /// <summary>A statement that runs only where the condition holds, so that a script that was broken off can run again.</summary>
    /// <param name="statement">Ends with a semicolon.</param>
    public static string If(string condition, string statement) =>
        VisibleSql.Of(statement) is var visible && visible.Contains(Quotes, StringComparison.Ordinal) ? visible : Of([$"if {condition} then", "  " + visible, "end if;"]);

    /// <summary>One statement of several, which is atomic in any transaction mode.</summary>
    /// <param name="statements">Each ends with a semicolon; none opens or closes a transaction.</param>
    public static string Of(IReadOnlyList<string> statements)
    {
        // The server prints names and constants with their dollars as they are.
        statements = [.. statements.Select(VisibleSql.Of)];
        var text = string.Join('\n', statements);
        // Other dollar quotes than these are variables to DbUp.
        return statements.Count == 1 || text.Contains(Quotes, StringComparison.Ordinal) ? text
            : $"do {Quotes}\nbegin\n{string.Join('\n', statements.Select(statement => "  " + statement))}\nend\n{Quotes};";
    }
}
