using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>A trigger function that sets a column to the time of the update: one that is there, or one for a whole schema.</summary>
internal sealed partial class TimeSetter
{
    private const string Now = "now()";

    /// <summary>Whatever is written in these alone does nothing but set the column, perhaps only where the row changes.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "begin", "end", "if", "then", "else", "return", "new", "old", "is", "distinct", "from", "row", "now", "clock_timestamp", "statement_timestamp",
        "transaction_timestamp", "current_timestamp", "localtimestamp", "timezone", "at", "time", "zone", "text",
        ".", ",", ";", "(", ")", "::", ":=", "=", "*", "<>",
    };

    private TimeSetter(string call, IReadOnlyList<FixStep> steps)
    {
        Call = call;
        Steps = steps;
    }

    /// <summary>As <c>EXECUTE FUNCTION</c> takes it.</summary>
    public string Call { get; }

    /// <summary>What makes it; nothing where it is there.</summary>
    public IReadOnlyList<FixStep> Steps { get; }

    /// <summary>Null where no name for it would do.</summary>
    public static TimeSetter? For(Column column, RuleContext context) => Own(column, context) ?? OfExtension(column, context) ?? Make(column, context);

    private static TimeSetter? Own(Column column, RuleContext context) => context.Routines
        .Where(routine => Serves(routine, column) && MakingOrder.IsBefore(routine.Key, column, context))
        .OrderBy(routine => routine.Schema != column.Relation.Schema)
        .Select(routine => new TimeSetter($"{SqlName.Quote(routine.Schema, routine.Name)}()", []))
        .FirstOrDefault();

    /// <summary>One that does more, such as setting another column, is made for its own tables.</summary>
    private static bool Serves(Routine routine, Column column)
    {
        if (!routine.IsTriggerFunction || routine.Language != "plpgsql" || TriggerAssignment.Of(routine, column.Name) != Assignment.Certain) return false;
        var tokens = BodyText.Tokens(routine.Body);
        if (!tokens.All(token => token.Kind == TokenKind.String || Harmless.Contains(token.Value) || (token.IsName && token.Value == column.Name))) return false;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            // "return old" undoes the update, which is right only where nothing has changed.
            if (tokens[i].Is("return") && !tokens[i + 1].Is("new") && !(tokens[i + 1].Is("old") && i > 0 && tokens[i - 1].Is("else"))) return false;
        }
        return tokens.Exists(token => token.Is("timezone") || token.Is("zone")) == (Time(column) != Now);
    }

    /// <summary>Of the extension moddatetime.</summary>
    private static TimeSetter? OfExtension(Column column, RuleContext context) => context.Catalog.Routines
        .Where(routine => routine is { Name: "moddatetime", Language: "c", Extension: not null } && column.Type.BaseOid != TypeIds.Date && Time(column) == Now)
        .Where(routine => MakingOrder.IsBefore(context.Catalog.Extensions.First(extension => extension.Name == routine.Extension).Key, column, context))
        .Select(routine => new TimeSetter($"{SqlName.Quote(routine.Schema, routine.Name)}({SqlText.Literal(column.Name)})", []))
        .FirstOrDefault();

    private static TimeSetter? Make(Column column, RuleContext context)
    {
        var (schema, time) = (column.Relation.Schema, Time(column));
        // One for each expression: all tables of the schema share it by its name.
        var words = string.Join('_', NameForm.Words(column.Name).Concat(time == Now ? [] : NameForm.Words(Zone().Match(time).Groups["zone"].Value)));
        var name = PatternedName.First(
            context, "functions", new NameSlots(schema), [$"set_{words}", $"touch_{words}", .. Enumerable.Range(2, 30).Select(number => $"set_{words}_{number}")],
            name => !context.Catalog.Routines.Any(routine => routine.Schema == schema && routine.Name == name));
        if (name is null) return null;
        var function = $"{SqlName.Quote(schema, name)}()";
        var comment = SqlText.Literal($"Sets {column.Name} of each row that is updated.");
        var create = new FixStep(
            $"create or replace function {function} returns trigger language plpgsql set search_path = pg_catalog as $$\n" +
            $"begin\n  new.{SqlName.Quote(column.Name)} := {time};\n  return new;\nend\n$$;\n" +
            $"comment on function {function} is {comment};",
            $"do $$\nbegin\n  if not exists (select from pg_trigger where tgfoid = to_regprocedure({SqlName.Literal(function)})) then\n" +
            $"    drop function if exists {function};\n  end if;\nend\n$$;")
        {
            Why = "The tables of the schema share it; the last one that is taken back drops it.",
            UndoWhy = "The tables of the schema share it: it goes with the last of their triggers.",
        };
        return new TimeSetter(function, [create]);
    }

    /// <summary>The time as the column's default has it, where that is another zone's.</summary>
    private static string Time(Column column) =>
        column.Type.BaseOid == TypeIds.Timestamp && column.Default is { } expression && Zone().IsMatch(expression) ? expression : Now;

    [GeneratedRegex(@"^(timezone\('(?<zone>[\w/+-]+)'::text, (now\(\)|CURRENT_TIMESTAMP)\)|\((now\(\)|CURRENT_TIMESTAMP) AT TIME ZONE '(?<zone>[\w/+-]+)'::text\))$", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
