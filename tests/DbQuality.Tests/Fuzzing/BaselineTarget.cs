using System.Globalization;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Tests.Fuzzing;

/// <summary>The reader of the baseline, and its writer: what is written is read as it was.</summary>
internal sealed class BaselineTarget : IFuzzTarget
{
    private static readonly string[] Objects =
    [
        "public.orders", "public.\"A b\".c", "f(integer, text)", "\"", "'", "\\", "a\nb", "a\rb", "a: b", "# a", "{a}", "é", "😀", "\u001b[31m", "\u0085", "\u2028", "\t", "trailing ", " leading", "null", "~", "*a", "&a", "!a", "%a", "- a", "\u007f", "\ufeff",
    ];

    public double Share => 0.15;

    public string Make(Random random)
    {
        var text = BaselineText.Of(Enumerable.Range(0, random.Next(6)).Select(_ => Entry(random)));
        return random.Next(4) == 0 ? text : YamlGenerator.Mangled(text, random);
    }

    public string? Check(string input) => Refusal.Problem(input, "baseline.yaml", () => BaselineReader.Parse(input, "baseline.yaml", RuleCatalog.Vocabulary)) ?? Rewritten(input);

    /// <summary>What can be read is the same once it is written again.</summary>
    private static string? Rewritten(string input)
    {
        Baseline read;
        try
        {
            read = BaselineReader.Parse(input, "baseline.yaml", RuleCatalog.Vocabulary);
        }
        catch (DbQuality.Text.GateException)
        {
            return null;
        }
        var again = BaselineReader.Parse(BaselineText.Of(read.Entries), "baseline.yaml", RuleCatalog.Vocabulary);
        return again.Entries.Select(entry => entry.Key).ToHashSet().SetEquals(read.Entries.Select(entry => entry.Key)) ? null : "rewritten: another baseline is read from what was written";
    }

    private static BaselineEntry Entry(Random random) => new(
        random.GetItems([.. RuleCatalog.All], 1)[0].Info.Id,
        string.Concat(random.GetItems(Objects, random.Next(1, 4))),
        random.NextInt64().ToString("x16", CultureInfo.InvariantCulture))
    {
        Comment = [.. random.GetItems(Objects, random.Next(2))],
    };
}
