using DbQuality.Catalog;
using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Facts;

/// <summary>What two indexes must share to do the same work.</summary>
internal static class IndexShape
{
    /// <summary>Key parts, method and predicate alike: any lookup or sort that one serves, the other does.</summary>
    public static string Of(Catalog.Index index) => Of(index, index.Parts.Count);

    /// <summary>The same of the first <paramref name="length"/> key parts.</summary>
    public static string Of(Catalog.Index index, int length) =>
        $"{index.Method}|{index.Predicate}|{index.IsExclusion}|{string.Join('|', index.Parts.Take(length).Select(Of))}";

    private static string Of(IndexPart part) =>
        $"{part.Column?.Number}:{part.Expression}:{part.OperatorClass}:{part.Collation}:{part.Descending}:{part.NullsFirst}";

    /// <summary>The columns that an index-only scan can read from it.</summary>
    public static IEnumerable<Column> ColumnsHeld(Catalog.Index index) =>
        index.Parts.Where(part => part.Column is not null).Select(part => part.Column!).Concat(index.Included);

    /// <summary>Every index that is somebody's own: not the copy of a partitioned index on a partition.</summary>
    public static IEnumerable<Relation> IndexedRelations(this RuleContext context) =>
        context.Tables.Concat<Relation>(context.Partitions).Concat(context.Views);
}
