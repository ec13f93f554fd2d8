using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ240.</summary>
internal sealed class UnloggedTable : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may be unlogged, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ240",
        Name = "unlogged-table",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Unlogged table",
        Rationale =
            "An unlogged table writes no WAL: after a crash PostgreSQL empties it, standbys and logical replicas never see its rows, and a backup taken from one has " +
            "none. It is right for what can be made again, such as a cache or a staging table: name those as exceptions. Partitions are reported one by one, " +
            "for each is unlogged or not by itself.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from table in context.Tables.Concat(context.Partitions)
            where table is { Persistence: 'u', Kind: TableKind.Ordinary } && !exceptions.Match(table.Schema, table.Name)
            select new Violation(
                table.ToDbObject(),
                $"Table {table.QualifiedName} is unlogged: a crash of the server empties it, and standbys never have its rows.",
                $"Log it: alter table {table.QualifiedName} set logged;");
    }
}
