using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>A test of a column for null.</summary>
/// <param name="IsNull">False: <c>is not null</c>.</param>
internal readonly record struct NullTest(string Column, bool IsNull);

/// <summary>Reads expressions that do nothing but test columns for null; they have no other form than their text.</summary>
internal sealed class NullTests
{
    private readonly List<Token> tokens;
    private readonly List<NullTest> tests = [];
    private int at;

    private NullTests(string expression) => tokens = BodyText.Tokens(expression);

    /// <summary>All that an expression asks, as <c>pg_get_expr</c> prints it, joined by <c>and</c>; null where it asks anything else.</summary>
    public static IReadOnlyList<NullTest>? Of(string expression)
    {
        var read = new NullTests(expression);
        return read.ReadTerm() && read.at == read.tokens.Count ? read.tests : null;
    }

    /// <summary>Whether it asks no more than that one column is not null.</summary>
    public static bool IsNotNull(string? expression, string column) => expression is not null && Of(expression) is [{ IsNull: false } test] && test.Column == column;

    private bool ReadTerm()
    {
        if (!Skip("(")) return ReadTest();
        do
        {
            if (!ReadTerm()) return false;
        }
        while (Skip("and"));
        return Skip(")");
    }

    private bool ReadTest()
    {
        if (at >= tokens.Count || !tokens[at].IsName) return false;
        var column = tokens[at++].Value;
        if (!Skip("is")) return false;
        var isNull = !Skip("not");
        tests.Add(new NullTest(column, isNull));
        return Skip("null");
    }

    private bool Skip(string value)
    {
        if (at >= tokens.Count || tokens[at].Kind is not (TokenKind.Word or TokenKind.Punctuation) || tokens[at].Value != value) return false;
        at++;
        return true;
    }
}
