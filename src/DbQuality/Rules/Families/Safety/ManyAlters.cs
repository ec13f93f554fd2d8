using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ616.</summary>
internal sealed class ManyAlters : Rule
{
    private static readonly NumberOption Few = new("few", 2, "So many ALTER TABLE statements of one table in a row are right.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ616",
        Name = "many-alters",
        Category = RuleCategory.Safety,
        Profile = Profile.Strict,
        Proof = Proof.Trace,
        Summary = "Many ALTER TABLE statements in a row of one table that was there before the script",
        Rationale =
            "Each statement waits for its lock anew where it commits by itself, and each that reads or copies the table does so anew. One `ALTER TABLE` takes a list of actions, " +
            "locks once and goes through the rows once. `VALIDATE CONSTRAINT`, which is by itself on purpose, and renames, which are no action of a list, do not count.",
        Options = [Few],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var few = Few.Of(context);
        return
            from script in TraceViolation.Located(context).GroupBy(located => located.Source.Script)
            from row in Rows([.. script.Where(located => located.Source.Statement.Command == "ALTER TABLE").OrderBy(located => located.Source.Statement.Index)], script.Key, context)
            where row.Count > few
            let last = row[^1]
            let name = SqlName.Quote(last.Table.Schema!, last.Table.Name!)
            select TraceViolation.Of(
                last.Source, TraceViolation.Relation(ObjectKind.Table, last.Table.Schema, last.Table.Name),
                $"{row.Count} statements in a row alter {name}, and each waits for its lock. Write one, with a comma between its actions: alter table {name} …, …;");
    }

    /// <summary>Statements of one table with nothing between them that they could wait for.</summary>
    private static IEnumerable<List<(StatementReference Source, ObjectChange Table)>> Rows(
        IReadOnlyList<(StatementTrace Trace, StatementReference Source)> alters, Script script, RuleContext context)
    {
        var row = new List<(StatementReference Source, ObjectChange Table)>();
        foreach (var (trace, source) in alters)
        {
            var table = trace.Changes.FirstOrDefault(change => change is { Type: "table", ExistedBeforeScript: true, FromParent: false } && TraceViolation.IsInScope(change, context));
            // What reads the rows under a weak lock is by itself on purpose, and a rename is no action of a list.
            if (table is null || trace.Changes.Any(change => change is { ConstraintBefore.IsValidated: false, Constraint.IsValidated: true } or { Former: not null })) continue;
            if (row.Count > 0 && (row[^1].Table.Key != table.Key || !FollowsAtOnce(row[^1].Source, source, script)))
            {
                yield return row;
                row = [];
            }
            row.Add((source, table));
        }
        if (row.Count > 0) yield return row;
    }

    private static bool FollowsAtOnce(StatementReference first, StatementReference next, Script script) =>
        script.Statements.Skip(first.Statement.Index + 1).Take(next.Statement.Index - first.Statement.Index - 1).All(between => between.Command is "SET" or "RESET" or "COMMENT");
}
