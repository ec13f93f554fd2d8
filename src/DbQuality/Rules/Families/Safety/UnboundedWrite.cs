using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ612.</summary>
internal sealed class UnboundedWrite : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ612",
        Name = "unbounded-write",
        Category = RuleCategory.Safety,
        Profile = Profile.Recommended,
        Proof = Proof.Trace,
        Summary = "UPDATE or DELETE of all rows of a table that was there before the script",
        Rationale =
            "One statement that writes every row locks every row until it commits, doubles the table on disk, floods replicas, and starts from nothing when it is stopped. " +
            "Do it in batches that commit each by itself, outside of the schema's migrations. A condition that is always true is none. `DO` blocks are read as well; a table that the " +
            "script itself makes, and a temporary one, is left alone.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from located in TraceViolation.Located(context)
        let writes = TableWrite.In(located.Source.Statement).Where(write => !write.HasCondition).ToList()
        where writes.Count > 0
        // The transaction may have written to the table before.
        let locks = context.Observations.Statements.Where(other => other.TransactionId == located.Trace.TransactionId && other.Sequence <= located.Trace.Sequence)
            .SelectMany(other => TableLocks.Written(other, context)).DistinctBy(held => held.RelationId).ToList()
        from write in writes.DistinctBy(write => (write.Verb, write.Table))
        let held = locks.Find(held => held.Name == write.Table)
        where held is not null
        let name = SqlName.Quote(held.Schema, held.Name)
        select TraceViolation.Of(
            located.Source, TraceViolation.Relation(ObjectKind.Table, held.Schema, held.Name),
            $"{write.Verb} {(write.Verb == "UPDATE" ? "writes" : "removes")} every row of {name} in one transaction, and locks all of them until it ends. "
            + (write.Verb == "UPDATE" ? "Fill them in batches that commit each by itself."
                : $"Where all are meant: truncate {name}; otherwise delete in batches that commit each by itself."), write.Verb);
}
