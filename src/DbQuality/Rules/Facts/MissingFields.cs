using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>Columns that trigger functions set in the new row, and the table of the trigger does not have: a function of several triggers is right for one table and fails for another.</summary>
internal static class MissingFields
{
    /// <summary>With one of these a body may tell its tables and its events apart, or reckon with the error.</summary>
    private static readonly HashSet<string> Branches = new(StringComparer.Ordinal)
    {
        "if", "case", "exception", "execute", "loop", "while", "tg_table_name", "tg_table_schema", "tg_relname", "tg_relid", "tg_name", "tg_op", "tg_argv", "tg_nargs", "tg_when", "tg_level",
    };

    public static IEnumerable<(Trigger Trigger, string Field)> Of(RuleContext context)
    {
        var set = context.Catalog.Routines.Where(routine => routine is { IsTriggerFunction: true, Language: "plpgsql", Extension: null })
            .ToDictionary(routine => routine.Oid, routine => Set(routine.Body));
        return
            from table in context.Tables
            from trigger in table.Triggers
            where trigger is { IsRowLevel: true, Condition: null, ParentOid: null, Enabled: 'O' or 'A' } && (trigger.Events & ~TriggerEvents.Delete) != 0
            from field in set.GetValueOrDefault(trigger.FunctionOid, [])
            where table.FindColumn(field) is null
            select (trigger, field);
    }

    /// <summary>Each once; none of a body that may go another way.</summary>
    private static IReadOnlyList<string> Set(string body)
    {
        var tokens = BodyText.Tokens(body).ToList();
        if (tokens.Exists(token => token.IsName && Branches.Contains(token.Value))) return [];
        return
        [
            .. (from i in Enumerable.Range(0, Math.Max(0, tokens.Count - 4))
                where tokens[i].Is("begin") || tokens[i] is { Kind: TokenKind.Punctuation, Value: ";" }
                where tokens[i + 1].Is("new") && tokens[i + 2] is { Kind: TokenKind.Punctuation, Value: "." } && tokens[i + 3].IsName && IsAssignment(tokens[i + 4])
                select tokens[i + 3].Value).Distinct(),
        ];
    }

    private static bool IsAssignment(Token token) => token.Value is ":=" or "=";
}
