using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ216.</summary>
internal sealed class FloatForMoney : DeniedTypeRule
{
    private static readonly IReadOnlyList<string> Words =
    [
        "amount", "balance", "budget", "cost", "costs", "fee", "fees", "money", "payment", "payout", "price", "refund", "revenue", "salary", "subtotal",
        "tax", "wage",
    ];

    /// <summary>A share of money is no money.</summary>
    private static readonly HashSet<string> Shares = new(StringComparer.Ordinal)
    {
        "change", "count", "factor", "index", "pct", "percent", "percentage", "rate", "ratio", "score", "share", "weight",
    };

    private static readonly ListOption MoneyWords = new("words", Words, "Words that say money, in lower case.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ216",
        Name = "float-for-money",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Column of a floating-point type whose name says money",
        Rationale =
            "`real` and `double precision` hold binary fractions: 0.1 is not in them, sums depend on the order of the rows, and a cent is missing at " +
            "the end of the month. `numeric` counts as people do. The rule goes by whole words of the column's name, and leaves alone names that also " +
            "say a share, such as `rate` or `percent`; money under another name is not seen. Arrays of the types and domains over them count.",
        Options =
        [
            .. OptionsWith("real", "double precision"),
            MoneyWords,
        ],
    };

    protected override string Effect => "it cannot hold most decimal fractions, so amounts are off by parts of a cent and sums by whole ones";

    protected override bool Concerns(Column column, RuleContext context)
    {
        var words = NameWords.Of(column.Name);
        return MoneyWords.Of(context).Any(words.Contains) && !words.Any(Shares.Contains);
    }

    private protected override Remedy RemedyOf(Column column, string element, RuleContext context) =>
        Remedy.None("How many decimals its amounts have is known to nobody but you, and the others would be lost: decide on a precision and a scale.",
            ByHand(column, column.Type.IsArray ? "numeric(19, 4)[]" : "numeric(19, 4)"));
}
