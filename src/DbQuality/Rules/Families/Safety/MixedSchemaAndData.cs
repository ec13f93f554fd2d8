using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ613.</summary>
internal sealed class MixedSchemaAndData : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ613",
        Name = "mixed-schema-and-data",
        Category = RuleCategory.Safety,
        Profile = Profile.Strict,
        Proof = Proof.Trace,
        Summary = "A script changes a table's definition and the rows of a table that was there before it",
        Rationale =
            "A change of the schema wants to be short, and a change of rows takes as long as there are rows. In one script they share a transaction, its locks and its failure: a row " +
            "that is refused takes the schema back, and the schema's locks wait for the last row. Give the rows a script of their own. Rows of what the script itself makes belong to it.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from script in TraceViolation.Located(context).GroupBy(located => located.Source.Script)
        where script.Any(located => located.Source.Statement.Command.StartsWith("ALTER TABLE", StringComparison.Ordinal) && TableLocks.Blocking(located.Trace, context).Any())
        let write =
            (from located in script
             where located.Source.Statement.Command is "INSERT" or "UPDATE" or "DELETE" or "MERGE" or "COPY"
             from held in TableLocks.Written(located.Trace, context)
             select (located.Source, Held: held)).FirstOrDefault()
        where write.Held is not null
        select TraceViolation.Of(
            write.Source, TraceViolation.Relation(ObjectKind.Table, write.Held.Schema, write.Held.Name),
            $"The script changes rows of {SqlName.Quote(write.Held.Schema, write.Held.Name)} beside the definition of a table, so that each waits for the other and fails with it. Give the rows a script of their own.");
}
