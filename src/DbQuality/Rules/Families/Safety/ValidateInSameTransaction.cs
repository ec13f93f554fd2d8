using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ606.</summary>
internal sealed class ValidateInSameTransaction : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ606",
        Name = "validate-in-same-transaction",
        Category = RuleCategory.Safety,
        Profile = Profile.Recommended,
        Proof = Proof.Trace,
        Summary = "A constraint is validated in the transaction that added it NOT VALID",
        Rationale =
            "`not valid` is there so that the strong lock lasts a moment and the rows are read under a weak one. In one transaction the strong lock of the first statement " +
            "is held while the second reads the table: nothing is gained. Validate in a later script, or in a stage whose statements commit each by itself.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from transaction in TraceViolation.Located(context).GroupBy(located => located.Trace.TransactionId)
        let added = transaction.SelectMany(located => located.Trace.Changes.Where(change => change is { Kind: ChangeKind.Created, Constraint.IsValidated: false, TableExistedBeforeScript: true }))
            .Select(change => change.Key).ToHashSet()
        where added.Count > 0
        from located in transaction
        from change in located.Trace.Changes
        where change is { ConstraintBefore.IsValidated: false, Constraint.IsValidated: true, FromParent: false } && added.Contains(change.Key)
        where TraceViolation.IsInScope(change, context)
        let table = SqlName.Quote(change.Schema!, change.Table ?? "")
        select TraceViolation.Of(
            located.Source, TraceViolation.Part(ObjectKind.Constraint, change),
            $"Constraint {SqlName.Quote(change.Name!)} was added in this very transaction, so the lock of that statement is held while every row of {table} is read. "
            + $"Validate it in a later script: alter table {table} validate constraint {SqlName.Quote(change.Name!)};");
}
