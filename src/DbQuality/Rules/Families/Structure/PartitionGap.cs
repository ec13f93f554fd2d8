using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ241.</summary>
internal sealed class PartitionGap : Rule
{
    private const char Range = 'r';

    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may refuse rows, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ241",
        Name = "partition-gap",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Range-partitioned table that refuses rows: a gap, no default partition, or none for the coming days",
        Rationale =
            "A row that no partition takes fails the insert: at the first of the month nobody made the next partition for, or in the week that somebody left out. A default partition " +
            "takes such rows, until they are moved. Gaps are found where the table is partitioned by one column of a number, a date or a timestamp. The coming days depend on the day of the " +
            "build, so they are looked at only where `days_ahead` is stated; partitions that a job makes at run time are no part of the migrations. A table whose partitions reach from " +
            "MINVALUE to MAXVALUE needs no default, and a partition that is itself partitioned is checked for gaps alone.",
        Options =
        [
            WantedPartitions.DaysAhead,
            WantedPartitions.Default,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var (ahead, wantsDefault) = (WantedPartitions.DaysAhead.Of(context), WantedPartitions.Default.Of(context));
        var partitions = context.Catalog.Tables.Where(table => table.IsPartition).ToLookup(table => table.PartitionOf!.Value);
        foreach (var table in context.Tables.Concat(context.Partitions))
        {
            if (table.PartitionStrategy != Range || exceptions.Match(table.Schema, table.Name)) continue;
            var own = partitions[table.Oid].ToList();
            var hasDefault = table.DefaultPartition is not null;
            var ranges = PartitionRanges.Of(table, own);
            var gaps = ranges?.Gaps().ToList() ?? [];
            var lacksDefault = !table.IsPartition && wantsDefault && !hasDefault && ranges?.CoverEverything != true;
            var last = context.Today.AddDays(ahead);
            var lacksComing = !table.IsPartition && ahead > 0 && ranges?.Holds(last) == false;
            if (gaps.Count == 0 && !lacksDefault && !lacksComing) continue;

            // One fix for all that the table lacks: with a default partition the others could be attached at greater pains only.
            var coming = lacksComing ? ranges!.Until(last) : null;
            var remedies = new PartitionFix(table, own, ranges, context.Catalog).Of([.. gaps, .. coming ?? []], lacksDefault);
            foreach (var ((from, to), remedy) in gaps.Zip(remedies)) yield return remedy.Of(Gap(table, from, to, hasDefault));
            if (lacksDefault) yield return remedies[^1].Of(NoDefault(table, own.Count));
            if (lacksComing) yield return (coming is [_, ..] ? Unsaid(remedies[gaps.Count]) : Remedy.None(Unclear)).Of(Coming(table, last, hasDefault));
        }
    }

    private const string Unclear =
        "How long a partition is, or where the next one begins, the last ones do not say, or there would be more than a hundred: decide how long they are, and make them, or let a job do it.";

    /// <summary>The same for who makes several partitions.</summary>
    private static Remedy Unsaid(Remedy remedy) => remedy.Fix is { } fix
        ? Remedy.By(fix with { Short = new ShortForm("", "A line does not hold the partitions of many days: dbquality fix writes them.") })
        : Remedy.None(remedy.NoFix!);

    private static Violation Gap(Table table, RangeBound from, RangeBound to, bool hasDefault)
    {
        var effect = hasDefault ? "such rows pile up in the default partition" : "an insert of such a row fails";
        return new Violation(
            table.ToDbObject(),
            $"Table {table.QualifiedName} has no partition from {from.Written} to {to.Written}: {effect}.",
            "Make it:") { Discriminator = "gap " + from.Written };
    }

    private static string NameOf(Table table, string suffix) => SqlName.Quote(table.Schema, FreeName.Of(table.Name, suffix, _ => false));

    private static Violation NoDefault(Table table, int partitions) => new(
        table.ToDbObject(),
        $"Table {table.QualifiedName} has {(partitions == 0 ? "no partition" : "no default partition")}: an insert of a row that no partition takes fails.",
        "Add a default:") { Discriminator = "default" };

    private static Violation Coming(Table table, DateOnly day, bool hasDefault) => new(
        table.ToDbObject(),
        $"Table {table.QualifiedName} has no partition for {day:yyyy-MM-dd}: by then {(hasDefault ? "its rows pile up in the default partition" : "inserts fail")}.",
        "Make the partitions of the coming days.") { Discriminator = "coming" };
}
