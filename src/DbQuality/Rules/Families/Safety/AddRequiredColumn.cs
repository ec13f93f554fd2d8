using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ607.</summary>
internal sealed class AddRequiredColumn : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ607",
        Name = "add-required-column",
        Category = RuleCategory.Safety,
        Profile = Profile.Essential,
        Proof = Proof.Trace,
        Summary = "A column that must have a value is added, without a default, to a table that was there before the script",
        Rationale =
            "On an empty table the statement works; where there is a row it is refused, because that row has no value, and the deployment stops. An insert of the " +
            "application's previous version, which does not know the column, is refused as well. Give it a default, which old rows get for nothing where it is a constant, or add it " +
            "nullable, fill it and make it required later. A default that is computed for each row, an identity and a stored generated column copy the table: DBQ602 tells of those.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from located in TraceViolation.Located(context)
        from change in located.Trace.Changes
        where change is { Kind: ChangeKind.Created, Type: "table column", TableExistedBeforeScript: true, FromParent: false }
            && change is { After: { IsNullable: false, HasDefault: false, Identity: ' ', Generated: ' ' } }
        where TraceViolation.IsInScope(change, context)
        let table = SqlName.Quote(change.Schema!, change.Table ?? "")
        let column = SqlName.Quote(change.Name!)
        select TraceViolation.Of(
            located.Source, TraceViolation.Part(ObjectKind.Column, change),
            $"Column {table}.{column} must have a value and has no default, so the statement is refused where {table} has a row. Add it without NOT NULL, fill it, and make it required in a later script: "
            + $"alter table {table} add column {column} {change.After!.Type};");
}
