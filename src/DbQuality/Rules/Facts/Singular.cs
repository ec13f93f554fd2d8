using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Facts;

/// <summary>What a table of many calls one of them.</summary>
internal sealed class Singular
{
    private readonly Inflection inflection = new([]);

    private Singular()
    {
    }

    /// <summary>One for all rules that ask, as it remembers words.</summary>
    public static Singular Of(RuleContext context) => context.Facts.Get(context, static _ => new Singular());

    /// <summary>The name with its last word in the singular: <c>order_categories</c> → <c>order_category</c>.</summary>
    public string Of(string name)
    {
        var last = name.LastIndexOf('_') + 1;
        return last == name.Length ? name : name[..last] + inflection.Singular(name[last..]);
    }
}
