using DbQuality.Rules.Naming;

namespace DbQuality.Rules.Structure;

/// <summary>What a table of many calls one of them.</summary>
internal static class Singular
{
    private static readonly Inflection Inflection = new([]);

    /// <summary>The name with its last word in the singular: <c>order_categories</c> → <c>order_category</c>.</summary>
    public static string Of(string name)
    {
        var last = name.LastIndexOf('_') + 1;
        return last == name.Length ? name : name[..last] + Inflection.Singular(name[last..]);
    }
}
