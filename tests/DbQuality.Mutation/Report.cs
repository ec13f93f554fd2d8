using System.Text.RegularExpressions;

namespace DbQuality.Mutation;

/// <summary>Rule by rule: how many mutants, how many were noticed, and the rest with their places.</summary>
internal sealed partial class Report(string rules, IReadOnlyList<Site> sites, IReadOnlyDictionary<int, string?> outcomes, Equivalents equivalents)
{
    /// <summary>Prints it.</summary>
    /// <param name="only">The rules to tell of; empty: all, and the files that several of them use.</param>
    /// <returns>Whether every rule has a mutant that is noticed, and every explanation a mutant that is not.</returns>
    public bool Print(IReadOnlyCollection<string> only)
    {
        var failures = new List<string>();
        var (mutants, killed, explained, negations) = (0, 0, 0, 0);
        foreach (var (name, own) in ByRule().Where(rule => only.Count == 0 || only.Contains(rule.Name)))
        {
            var survivors = own.Where(site => outcomes.GetValueOrDefault(site.Id) is null).ToList();
            var left = survivors.Where(site => !equivalents.Explains(site)).ToList();
            Console.WriteLine($"{name,-32} {own.Count,4} mutants {own.Count - survivors.Count,4} killed {survivors.Count - left.Count,3} explained {left.Count,3} left");
            foreach (var site in left) Console.WriteLine($"  {site}{(outcomes.ContainsKey(site.Id) ? "" : " (no example comes here)")}");
            if (own.Count == survivors.Count && name.StartsWith("DBQ", StringComparison.Ordinal)) failures.Add($"{name} has no mutant that an example notices.");
            negations += left.Count(site => site.Kind == "negate");
            (mutants, killed, explained) = (mutants + own.Count, killed + own.Count - survivors.Count, explained + survivors.Count - left.Count);
        }
        if (only.Count == 0)
            failures.AddRange(equivalents.Stale(sites.Where(site => outcomes.GetValueOrDefault(site.Id) is null)).Select(line => $"Explained, but it does not survive: {line}"));
        Console.WriteLine($"{mutants} mutants, {killed} killed, {explained} explained, {mutants - killed - explained} left, {negations} of them negations");
        foreach (var failure in failures) Console.WriteLine(failure);
        return failures.Count == 0;
    }

    private IEnumerable<(string Name, List<Site> Sites)> ByRule() => sites.GroupBy(site => site.File)
        .Select(file => (Name: IdOf(file.Key) ?? file.Key, Sites: file.ToList()))
        .OrderBy(rule => !rule.Name.StartsWith("DBQ", StringComparison.Ordinal)).ThenBy(rule => rule.Name, StringComparer.Ordinal);

    private string? IdOf(string file) => Id().Match(File.ReadAllText(Path.Combine(rules, file))) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("Id = \"(DBQ[0-9]+)\"")]
    private static partial Regex Id();
}
