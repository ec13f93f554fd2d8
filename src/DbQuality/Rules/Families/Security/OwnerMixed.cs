using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ416.</summary>
internal sealed class OwnerMixed : Rule
{
    private static readonly OpenTextOption Owner = new("owner", "the owner of most", "The role that should own everything.") { Names = NamedThing.Role };

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ416",
        Name = "owner-mixed",
        Category = RuleCategory.Security,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table, view, sequence, routine or type that does not belong to the role that owns its schema's others",
        Rationale =
            "Only its owner can alter an object, so a migration that runs as another role fails at the one table that an " +
            "administrator made by hand; default privileges and row level security follow the owner too. The owner is the option " +
            "`owner`, or else the role that owns most of the schema's objects; where two own equally many, nothing is said.",
        Options =
        [
            Owner,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var stated = Owner.Of(context);
        return
            from schema in Owned(context).GroupBy(thing => thing.Schema)
            let owner = stated ?? Most([.. schema])
            where owner is not null
            from thing in schema
            where thing.Owner != owner
            select new Violation(
                thing.Subject,
                $"{Nouns.Capital(thing.Noun)} {thing.Name} belongs to {SqlName.Quote(thing.Owner)} and not to {SqlName.Quote(owner)}, so migrations that run as " +
                $"{SqlName.Quote(owner)} cannot alter it.", $"Hand it over: alter {thing.Noun} {thing.Name} owner to {SqlName.Quote(owner)};")
            { AtLastChange = true };
    }

    private static string? Most(List<Thing> things)
    {
        var owners = things.GroupBy(thing => thing.Owner).OrderByDescending(group => group.Count()).ToList();
        return owners.Count == 1 || owners[0].Count() > owners[1].Count() ? owners[0].Key : null;
    }

    private static IEnumerable<Thing> Owned(RuleContext context)
    {
        foreach (var relation in context.Tables.Concat(context.Partitions).Concat<Relation>(context.Views))
            yield return new(relation.Schema, relation.Owner, relation.ToDbObject(), Nouns.Of(relation), relation.QualifiedName);
        // A sequence that a column owns always has its table's owner.
        foreach (var sequence in context.Sequences.Where(sequence => sequence.OwnedBy is null))
            yield return new(sequence.Schema, sequence.Owner, sequence.ToDbObject(), "sequence", sequence.QualifiedName);
        foreach (var routine in context.Routines)
            yield return new(routine.Schema, routine.Owner, routine.ToDbObject(), Nouns.Of(routine), routine.Signature);
        foreach (var type in context.Types)
            yield return new(type.Schema, type.Owner, type.ToDbObject(), type.Kind == UserTypeKind.Domain ? "domain" : "type", type.QualifiedName);
    }

    private sealed record Thing(string Schema, string Owner, DbObject Subject, string Noun, string Name);
}
