using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ610.</summary>
internal sealed class ConcurrentlyInTransaction : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ610",
        Name = "concurrently-in-transaction",
        Category = RuleCategory.Safety,
        Profile = Profile.Essential,
        Proof = Proof.Source,
        Summary = "A statement that no transaction may hold, in a stage whose scripts run in one",
        Rationale =
            "`CONCURRENTLY`, `VACUUM`, `ALTER SYSTEM` and a few more work only by themselves: the server refuses them inside a transaction, and the deployment stops there. " +
            "Give the statement a script of its own in a stage with transaction mode `none`. What the run has come to is refused by the server and told by DBQ701; " +
            "this rule tells of those that it did not come to, all at once.",
    };

    public override string? CannotCheck(RuleContext context) => context.Plan is null ? "there are no migration scripts" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var failed = (context.Run?.Problems ?? []).Where(problem => problem.Statement is not null).Select(problem => (problem.Script?.File, problem.Statement!.Index)).ToHashSet();
        return
            from stage in context.Plan!.Stages
            where TransactionModes.Of(stage, context) is not TransactionMode.None
            from script in stage.Scripts
            from statement in script.Statements
            where StatementTraits.CannotRunInTransaction(statement) && !failed.Contains((script.File, statement.Index))
            select new Violation(
                new DbObject { Kind = ObjectKind.Statement, Name = statement.Command },
                $"{statement.Command} of this form cannot run inside a transaction, and this script runs in one.",
                context.Plan.ProgramDecides ? "Have the program run the script by an engine of its own, WithoutTransaction()."
                    : "Give it a script of its own in a stage with transaction mode none.")
            { Location = statement.Span, Discriminator = StatementLine.Identity(statement) };
    }
}
