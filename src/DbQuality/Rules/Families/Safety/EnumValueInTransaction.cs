using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ618.</summary>
internal sealed class EnumValueInTransaction : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ618",
        Name = "enum-value-in-transaction",
        Category = RuleCategory.Safety,
        Profile = Profile.Recommended,
        Proof = Proof.Trace,
        Summary = "A label is added to an enum and used later in the same transaction",
        Rationale =
            "A new label cannot be used before its transaction has committed: the server refuses the statement that does, also deep in a function that is only called when there are rows. " +
            "On the gate's empty tables nothing may call it. Add the label in a script of its own. An enum that the transaction itself makes is no matter.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from located in TraceViolation.Located(context)
        where located.Source.Statement.Command == "ALTER TYPE"
        let type = located.Trace.Changes.FirstOrDefault(change => change.ExistedBeforeScript && change.Command == "ALTER TYPE")
        where type is not null
        let label = Label(located.Source.Statement)
        where label is not null && TransactionModes.Of(StageOf(located.Source.Script, context), context) != TransactionMode.None
        let use = located.Source.Script.Statements.Skip(located.Source.Statement.Index + 1).FirstOrDefault(later => Uses(later, label))
        where use is not null
        select TraceViolation.Of(
            located.Source, new DbObject { Kind = ObjectKind.Type, Schema = type.Schema, Name = type.Name ?? "" },
            $"Label {label} is used on line {use.Span.Line}, in the transaction that adds it, and the server refuses that as soon as it is evaluated. Add the label in a script of its own, before this one.");

    private static Stage StageOf(Script script, RuleContext context) => context.Plan!.Stages.First(stage => stage.Scripts.Contains(script));

    /// <summary>Of <c>ADD VALUE [IF NOT EXISTS] 'label'</c>.</summary>
    private static string? Label(Statement statement)
    {
        var tokens = statement.Tokens;
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Is("add") && tokens[i + 1].Is("value")) return tokens.Skip(i + 2).FirstOrDefault(token => token.Kind == TokenKind.String).Value;
        }
        return null;
    }

    private static bool Uses(Statement statement, string label) =>
        statement.ReadTokens().Any(token => (token.Kind == TokenKind.String && token.Value == label)
            || (token.Kind == TokenKind.DollarString && token.Value.Contains($"'{label}'", StringComparison.Ordinal)));
}
