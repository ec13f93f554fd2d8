using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Custom;

/// <summary>What mends the violations of a team's own rule: <c>fix.sql</c> and what takes it back, filled for each row.</summary>
/// <param name="Rollback">Null where nobody wrote it: then the fix is run by <c>rules test</c> and nowhere else.</param>
internal sealed record CustomFix(CustomRuleFile Rule, MessageTemplate Sql, MessageTemplate? Rollback)
{
    /// <summary>Null without a <c>fix.sql</c>.</summary>
    /// <exception cref="GateException">DBQ010, DBQ013: a file that cannot be read, or a rollback of nothing.</exception>
    public static CustomFix? Read(CustomRuleFile rule)
    {
        if (rule.Fix is { } fix) return new CustomFix(rule, CustomRuleReader.ReadTemplate(fix), rule.Rollback is { } rollback ? CustomRuleReader.ReadTemplate(rollback) : null);
        return rule.Rollback is not { } lonely ? null : throw CodedProblem.WrongSetting.InConfiguration(
            $"{lonely.Shown} takes back what a fix did, and there is none. Write the fix into {Path.ChangeExtension(rule.Shown, ".fix.sql")}, or remove the file.", lonely.Start);
    }

    /// <param name="placeholders">What the templates may hold.</param>
    public Remedy Of(CustomFinding found, RuleInfo rule, IReadOnlyList<string> placeholders)
    {
        if (Rollback is null)
            return Remedy.None($"{Rule.Fix!.Shown} has nothing that takes it back: write that into {Path.ChangeExtension(Rule.Shown, ".rollback.sql")}, and it can be proven.");
        try
        {
            Sql.Verify(placeholders);
            Rollback.Verify(placeholders);
        }
        catch (GateException wrong)
        {
            // The rule itself is right: it is still judged, and rules test fails at the place.
            return Remedy.None($"{wrong.Location}: {wrong.Message}");
        }
        var (up, down) = (Statements(found.FillSource(Sql)), Statements(found.FillSource(Rollback)));
        return up.Count == 0 ? Remedy.None($"{Rule.Fix!.Shown} holds no statement.") : Remedy.By(new Fix
        {
            Topic = rule.Name.Replace('-', ' '),
            Phase = PhaseOf(found.Object.Kind),
            Steps =
            [
                new FixStep(Text(up), Text(down))
                {
                    Transaction = up.Concat(down).Any(StatementTraits.CannotRunInTransaction) ? FixTransaction.Alone : FixTransaction.Any,
                },
            ],
        });
    }

    private static IReadOnlyList<Statement> Statements(SourceText sql) => StatementReader.Read(sql).Statements;

    private static string Text(IEnumerable<Statement> statements) => string.Join('\n', statements.Select(statement => statement.Sql + ";"));

    /// <summary>After the names have their final form, and before whatever is built upon the object.</summary>
    private static FixPhase PhaseOf(ObjectKind kind) => kind switch
    {
        ObjectKind.Constraint => FixPhase.Constraints,
        ObjectKind.Index => FixPhase.Indexes,
        ObjectKind.Function or ObjectKind.Procedure or ObjectKind.Trigger => FixPhase.Routines,
        ObjectKind.Policy or ObjectKind.Role => FixPhase.Security,
        _ => FixPhase.Columns,
    };
}
