using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>
/// Partitions added while the table is in use. Each is made as a table of its own and attached: <c>create table … partition of</c>
/// would lock everybody out of the partitioned table.
/// </summary>
internal sealed class PartitionFix(Table table, IReadOnlyList<Table> partitions, PartitionRanges? ranges, DatabaseCatalog catalog)
{
    private const string AtOnce = "The script makes each partition that the table lacks as a table of its own and attaches it, so that nobody is locked out meanwhile.";

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>One fix for all that the table lacks.</summary>
    /// <param name="missing">Ranges that no partition holds; each becomes one.</param>
    /// <param name="addsDefault">Whether a default partition is added after them.</param>
    /// <returns>For each range, then for the default partition: the fix, or the reason why there is none, with the statement that makes this one.</returns>
    public IReadOnlyList<Remedy> Of(IReadOnlyList<(RangeBound From, RangeBound To)> missing, bool addsDefault)
    {
        List<(string Name, string Bound)> wanted = [.. missing.Select(range => (NameOf(range, NeighbourOf(range)), $"for values from ({range.From.Written}) to ({range.To.Written})"))];
        if (addsDefault) wanted.Add((Free($"{table.Name}_default"), "default"));
        var whole = Whole(missing, addsDefault, wanted);
        return [.. wanted.Select(one => $"create table {SqlName.Quote(table.Schema, one.Name)} partition of {table.QualifiedName} {one.Bound};").Select(sql =>
            whole.Fix is { } fix ? Remedy.By(fix with { Short = new ShortForm(sql, AtOnce) }) : Remedy.None(whole.NoFix!, sql))];
    }

    private Table? NeighbourOf((RangeBound From, RangeBound To) range) => ranges!.Before(range.From)?.Partition;

    private Remedy Whole(IReadOnlyList<(RangeBound From, RangeBound To)> missing, bool addsDefault, List<(string Name, string Bound)> wanted)
    {
        var rest = partitions.FirstOrDefault(partition => partition.Oid == table.DefaultPartition);
        if (rest is not null && rest.Kind != TableKind.Ordinary)
            return Remedy.None($"The default partition {rest.QualifiedName} is no ordinary table: decide how rows of the new partitions are kept out of it.");
        var neighbours = missing.Select(NeighbourOf).ToList();
        var last = partitions.LastOrDefault(partition => partition.Kind == TableKind.Ordinary) ?? (partitions.Count > 0 ? partitions[^1] : null);
        if (neighbours.Append(addsDefault ? last : null).Select(neighbour => new PartitionTwin(table, neighbour, catalog).NoTwin()).OfType<string>().FirstOrDefault() is { } because)
            return Remedy.None(because);

        var attached = neighbours.Zip(wanted, (neighbour, one) => Add(one.Name, neighbour, one.Bound));
        // The first of them is not in the transaction of what was before; attaching several is still short.
        attached = attached.Select((step, place) => place == 0 ? step with { Transaction = FixTransaction.Next } : step);
        if (rest is not null && missing.Count > 0) attached = Guarded(rest, missing, attached);
        if (addsDefault) attached = attached.Append(Add(wanted[^1].Name, last, wanted[^1].Bound));
        return Remedy.By(new Fix
        {
            Topic = "partitions",
            Phase = FixPhase.Columns,
            Steps = [.. attached],
            Assumes = rest is null ? [] : [.. missing.Select(range => $"delete from {rest.QualifiedName} where {Within(range)}")],
        });
    }

    private FixStep Add(string name, Table? neighbour, string bound)
    {
        var partition = SqlName.Quote(table.Schema, name);
        IEnumerable<string> make = [.. new PartitionTwin(table, neighbour, catalog).Make(name, ranges?.Column), $"alter table {table.QualifiedName} attach partition {partition} {bound};"];
        var undo = SqlBlock.Of(
        [
            $"if to_regclass({SqlName.Literal(partition)}) is not null then",
            $"  if exists (select from {partition}) then",
            $"    raise exception using message = {SqlText.Literal($"Partition {partition} holds rows, which would be lost: move them first.")};",
            "  end if;",
            $"  drop table {partition};",
            "end if;",
        ]);
        return new FixStep(SqlBlock.Of([$"if to_regclass({SqlName.Literal(partition)}) is null then", .. make.Select(sql => "  " + sql), "end if;"]), undo);
    }

    /// <summary>
    /// Attaching reads the whole default partition while nobody can use it, unless a check of it says that it holds no row of the
    /// range. That check keeps such rows out until the new partition takes them.
    /// </summary>
    private IEnumerable<FixStep> Guarded(Table rest, IReadOnlyList<(RangeBound From, RangeBound To)> missing, IEnumerable<FixStep> attached)
    {
        var name = FreeName.Of(rest.Name, "_outside", own => rest.Constraints.Any(constraint => constraint.Name == own));
        var column = SqlName.Quote(ranges!.Column.Name);
        var spans = Spans(missing);
        var within = string.Join(" or ", spans.Select(range => $"({Within(range)})"));
        var outside = string.Join(" and ", spans.Select(range => $"({column} < {range.From.Written} or {column} >= {range.To.Written})"));
        var drop = ConstraintFix.Drop(rest, name);
        return
        [
            new FixStep(SqlBlock.Of(
            [
                $"if exists (select from {rest.QualifiedName} where {within}) then",
                $"  raise exception using message = {SqlText.Literal($"The default partition {rest.QualifiedName} holds rows of the new partitions: move them first.")};",
                "end if;",
            ]), "") { Why = $"Nothing is done where the default partition has such rows already. Look for them: select * from {rest.QualifiedName} where {within};" },
            new FixStep(ConstraintFix.AddOnce(rest, name, $"check ({outside}) not valid"), drop)
            {
                Transaction = FixTransaction.Next, Why = "Spares the new partitions a look through the default one while it is locked. Until they are there, their rows are refused.",
            },
            new FixStep(ConstraintFix.Validate(rest, name), "") { Transaction = FixTransaction.Next },
            .. attached,
            new FixStep(drop, ""),
        ];
    }

    /// <summary>Ranges that follow one another as one.</summary>
    private static List<(RangeBound From, RangeBound To)> Spans(IEnumerable<(RangeBound From, RangeBound To)> ranges)
    {
        var spans = new List<(RangeBound From, RangeBound To)>();
        foreach (var range in ranges)
        {
            if (spans.Count > 0 && spans[^1].To.Value == range.From.Value) spans[^1] = (spans[^1].From, range.To);
            else spans.Add(range);
        }
        return spans;
    }

    private string Within((RangeBound From, RangeBound To) range)
    {
        var column = SqlName.Quote(ranges!.Column.Name);
        return $"{column} >= {range.From.Written} and {column} < {range.To.Written}";
    }

    private string NameOf((RangeBound From, RangeBound To) range, Table? neighbour)
    {
        var like = neighbour is not null && ranges!.Time(ranges.Before(range.From)!.From) is { } begin && ranges.Time(range.From) is { } time
            ? PartitionNames.Like(neighbour.Name, begin, time)
            : null;
        if (like is not null && !catalog.IsTaken(table.Schema, like) && taken.Add(like)) return like;
        return Free(PartitionNames.From(table, range.From.Written));
    }

    private string Free(string stem)
    {
        var name = FreeName.Of(stem, "", name => catalog.IsTaken(table.Schema, name) || taken.Contains(name));
        taken.Add(name);
        return name;
    }
}
