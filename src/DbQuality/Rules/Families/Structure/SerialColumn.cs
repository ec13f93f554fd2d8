using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ215.</summary>
internal sealed class SerialColumn : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Columns that may be so: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ215",
        Name = "serial-column",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Serial column instead of an identity column",
        Rationale =
            "`serial` is a default that calls a sequence: who may insert into the table needs a privilege on the sequence too, anybody may write " +
            "a value of their own and collide with it later, and `create table … (like …)` shares the sequence. An identity column is the standard's " +
            "form, and the sequence is part of it. What counts is an integer column that owns the sequence its default calls, whatever it was written as; " +
            "a default that calls a sequence nobody or another column owns does not.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var sequences = context.Catalog.Sequences.ToDictionary(sequence => sequence.Oid);
        return
            from column in context.OwnColumns
            where IsSerial(column, context) && !exceptions.Match(column.Relation.Schema, column.Relation.Name, column.Name)
            let sequence = sequences[column.OwnedSequence!.Value]
            select Remedy.Later(() => IdentityFix.Of(column, sequence, context)).Of(new Violation(
                column.ToDbObject(),
                $"Column {column} is serial: inserts need a privilege on its sequence, and a value written by hand collides with a later one.",
                "Make it an identity:"));
    }

    /// <summary>A column may draw from one sequence and own another.</summary>
    private static bool IsSerial(Column column, RuleContext context) =>
        column is { OwnedSequence: { } owned, Identity: ' ', Generated: ' ', Type.Kind: 'b', Type.BaseOid: TypeIds.SmallInt or TypeIds.Integer or TypeIds.BigInt } &&
        // Nothing but the call, of the sequence that the default is recorded to depend on.
        column.Default is { } expression &&
        BodyText.Tokens(expression) is [var call, { Value: "(" }, { Kind: TokenKind.String }, { Value: "::" }, { Value: "regclass" }, { Value: ")" }] && call.Is("nextval") &&
        Dependents.Of(context).On(new ObjectKey(ClassIds.Relation, owned)).Contains(column.Key);
}
