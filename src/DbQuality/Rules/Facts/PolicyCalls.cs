using System.Text;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>Calls in policies that give the same answer for each row of a statement.</summary>
internal sealed class PolicyCalls
{
    private readonly HashSet<(string Schema, string Name)> stable;

    private PolicyCalls(DatabaseCatalog catalog) => stable =
    [
        // Functions all of whose overloads are stable.
        .. catalog.Routines.GroupBy(routine => (routine.Schema, routine.Name))
            .Where(overloads => overloads.All(routine => routine.Kind == RoutineKind.Function && routine.Volatility == 's'))
            .Select(overloads => overloads.Key),
        ("pg_catalog", "current_setting"),
    ];

    /// <summary>One for all rules that ask.</summary>
    public static PolicyCalls Of(RuleContext context) => context.Facts.Get(context, static context => new PolicyCalls(context.Catalog));

    /// <summary>The calls that stand in no sub-select, the outermost of nested ones.</summary>
    public List<PolicyCall> In(string? expression, Table table)
    {
        var calls = new List<PolicyCall>();
        if (expression is null) return calls;
        var tokens = PolicyExpression.Tokens(expression);
        var subSelects = 0;
        var open = new Stack<bool>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Value == "(")
            {
                open.Push(i + 1 < tokens.Count && tokens[i + 1].Is("select"));
                if (open.Peek()) subSelects++;
            }
            else if (tokens[i].Value == ")" && open.Count > 0)
            {
                if (open.Pop()) subSelects--;
            }
            else if (subSelects == 0 && tokens[i].IsName && i + 1 < tokens.Count && tokens[i + 1].Value == "(" && IsStable(tokens, i))
            {
                var end = Closing(tokens, i + 1);
                if (NamesAColumn(tokens, i + 2, end, table)) continue;
                var start = IsQualified(tokens, i) ? tokens[i - 2].Start : tokens[i].Start;
                calls.Add(new PolicyCall(expression[start..(tokens[i].Start + tokens[i].Length)], start, tokens[end].Start + tokens[end].Length));
                i = end;
            }
        }
        return calls;
    }

    /// <summary>The expression with each such call in a sub-select of its own.</summary>
    public string Wrapped(string expression, Table table)
    {
        var text = new StringBuilder();
        var position = 0;
        foreach (var call in In(expression, table))
        {
            text.Append(expression, position, call.Start - position).Append("(select ").Append(expression, call.Start, call.End - call.Start).Append(')');
            position = call.End;
        }
        return text.Append(expression, position, expression.Length - position).ToString();
    }

    private bool IsStable(List<Token> tokens, int i) =>
        stable.Contains((IsQualified(tokens, i) ? tokens[i - 2].Value : "pg_catalog", tokens[i].Value));

    private static bool IsQualified(List<Token> tokens, int i) => i > 1 && tokens[i - 1].Value == "." && tokens[i - 2].IsName;

    private static int Closing(List<Token> tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuation) continue;
            if (tokens[i].Value == "(") depth++;
            else if (tokens[i].Value == ")" && --depth == 0) return i;
        }
        return tokens.Count - 1;
    }

    // A name after :: is a type's. A sub-select among the arguments may refer to the row in any way.
    private static bool NamesAColumn(List<Token> tokens, int start, int end, Table table)
    {
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Is("select")) return true;
            if (tokens[i].IsName && tokens[i - 1].Value != "::" && (tokens[i].Value == table.Name || table.FindColumn(tokens[i].Value) is not null)) return true;
        }
        return false;
    }
}

/// <summary>A call and its place in the expression.</summary>
internal sealed record PolicyCall(string Name, int Start, int End);
