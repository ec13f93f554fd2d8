using System.Text.RegularExpressions;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Generation.Habits;

/// <summary>With which words the names of boolean, timestamp and date columns begin or end.</summary>
internal sealed partial class AffixHabits(Judged judged)
{
    private const int MostAffixes = 4;

    /// <summary>Words that make a question of a name; any other one that recurs is the subject.</summary>
    private static readonly HashSet<string> Questions = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "has", "can", "should", "was", "were", "are", "will", "must", "may", "does", "did", "had", "needs", "allow", "allows", "use", "uses", "enable", "requires",
    };

    public Habit Booleans() => Of("boolean", "prefix", new NamingStandards().BooleanPrefixes, [TypeIds.Boolean],
        name => Questions.Contains(First().Match(name).Value.TrimEnd('_')) ? First().Match(name).Value : null, Affix.Starts);

    public Habit Timestamps() => Of("timestamp", "suffix", new NamingStandards().TimestampSuffixes, [TypeIds.TimestampTz, TypeIds.Timestamp], name => Last().Match(name).Value, Affix.Ends);

    public Habit Dates() => Of("date", "suffix", new NamingStandards().DateSuffixes, [TypeIds.Date], name => Last().Match(name).Value, Affix.Ends);

    /// <summary>The rules that a habit of fewer than half of the columns would turn against the rest.</summary>
    public IEnumerable<Habit> NotYet()
    {
        foreach (var (rule, habits) in new[] { ("boolean-prefix", new[] { Booleans() }), ("timestamp-suffix", new[] { Timestamps(), Dates() }) })
        {
            if (habits.FirstOrDefault(habit => habit.Because.StartsWith("Only ", StringComparison.Ordinal)) is { } none)
                yield return new Habit($"{rule}: off", $"{none.Because} Turn it on when you have chosen.");
        }
    }

    private Habit Of(string noun, string kind, IReadOnlyList<string> usual, uint[] types, Func<string, string?> affixOf, Func<string, string, bool> has)
    {
        var names = judged.Context.Tables.SelectMany(table => table.Columns).Where(column => column.IsLocal && types.Contains(column.Type.BaseOid)).Select(column => column.Name).ToList();
        if (names.Count == 0) return new Habit(Phrase(usual, kind), $"The usual; there are no {noun} columns yet.");

        var chosen = Chosen(names, usual, affixOf, has);
        var others = names.Where(name => !chosen.Any(affix => has(name, affix))).ToList();
        var obeying = names.Count - others.Count;
        var numbers = $"{obeying} of {names.Count} {noun} columns{Habit.Others([.. others.Distinct().Order(StringComparer.Ordinal)])}.";
        return obeying * 2 < names.Count ? new Habit(Phrase(usual, kind), "Only " + numbers) : new Habit(Phrase(chosen, kind), numbers);
    }

    /// <summary>The usual ones where they are enough, else those that recur, as few as cover most.</summary>
    private static List<string> Chosen(List<string> names, IReadOnlyList<string> usual, Func<string, string?> affixOf, Func<string, string, bool> has)
    {
        if (names.All(name => usual.Any(affix => has(name, affix)))) return [.. usual];
        var recurring = names.Select(affixOf).Where(affix => affix is { Length: > 1 }).CountBy(affix => affix!)
            // A question is one when it stands alone; any other word must recur to be a habit.
            .Where(affix => Questions.Contains(affix.Key.TrimEnd('_')) || affix.Value >= Math.Max(2, names.Count / 10)).OrderByDescending(affix => affix.Value)
            .ThenBy(affix => affix.Key, StringComparer.Ordinal);
        List<string> chosen = [.. recurring.Take(MostAffixes).Select(affix => affix.Key).Where(affix => Plain().IsMatch(affix))];
        return chosen.Count == 0 ? [.. usual] : chosen;
    }

    private static string Phrase(IReadOnlyList<string> affixes, string kind) => $"{string.Join(" or ", affixes)} {kind}";

    [GeneratedRegex("^(?:[a-z0-9]+_|[A-Z]?[a-z]+(?=[A-Z]))")]
    private static partial Regex First();

    [GeneratedRegex("(?:_[a-z0-9]+|(?<=[a-z])[A-Z][a-z]*)$")]
    private static partial Regex Last();

    [GeneratedRegex(@"^\w+$")]
    private static partial Regex Plain();
}
