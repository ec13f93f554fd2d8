using DbQuality.Catalog;

namespace DbQuality.Rules.Facts;

/// <summary>Kinds of objects and lists of names, in the words of messages and of SQL.</summary>
internal static class Nouns
{
    /// <summary>As <c>ALTER</c> takes it.</summary>
    public static string Of(Relation relation) => relation switch
    {
        View { IsMaterialized: true } => "materialized view",
        View => "view",
        Table { Kind: TableKind.Foreign } => "foreign table",
        _ => "table",
    };

    /// <summary>As <c>ALTER</c>, <c>DROP</c> and <c>GRANT</c> take it; an aggregate is a function where rights are granted.</summary>
    public static string Of(Routine routine) => routine.Kind switch
    {
        RoutineKind.Procedure => "procedure",
        RoutineKind.Aggregate => "aggregate",
        _ => "function",
    };

    /// <summary>At the beginning of a sentence.</summary>
    public static string Capital(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> names, string last = "and")
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }
}
