using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ611.</summary>
internal sealed class TransactionControl : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ611",
        Name = "transaction-control",
        Category = RuleCategory.Safety,
        Profile = Profile.Recommended,
        Proof = Proof.Source,
        Summary = "A script begins or ends a transaction itself",
        Rationale =
            "Whether a script runs in a transaction is its stage's mode, which the journal's entry and what is undone after a failure hang on. `BEGIN` and `COMMIT` in the script " +
            "either do nothing there, or end the engine's own transaction, so that a failure leaves half of the script applied without an entry. State the mode instead. " +
            "Savepoints are left alone, and so is what `dotnet ef migrations script` writes.",
    };

    public override string? CannotCheck(RuleContext context) => context.Plan is null ? "there are no migration scripts" : null;

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from stage in context.Plan!.Stages
        from script in stage.Scripts
        // dotnet ef migrations script writes a transaction for each migration, with its entry in the history: nobody edits that.
        where !script.Source.Text.Contains("__EFMigrationsHistory", StringComparison.Ordinal)
        // What has gone wrong by it is told already.
        where context.Run?.Problems.Any(problem =>
            ReferenceEquals(problem.Script, script) && problem.SqlState is null && problem.Statement is { } at && StatementTraits.ControlsTransaction(at)) != true
        let control = script.Statements.FirstOrDefault(StatementTraits.ControlsTransaction)
        where control is not null
        select new Violation(
            script.ToDbObject(), $"The script says {control.Command} itself, though its stage's transaction mode decides what is undone together.",
            TransactionModes.Of(stage, context) == TransactionMode.None && !context.Plan.ProgramDecides
                ? "Remove BEGIN and COMMIT, and give the script the mode: -- dbquality:transaction script"
                : "Remove BEGIN and COMMIT: the script runs in a transaction as it is.")
        { Location = control.Span };
}
