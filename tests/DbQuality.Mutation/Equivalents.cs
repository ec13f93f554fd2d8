namespace DbQuality.Mutation;

/// <summary>
/// <c>equivalent-mutants.txt</c>: mutants that no example can notice, and why. A line that begins with <c>#</c> is the reason for those below
/// it, up to the next empty line; the others are mutants as the report prints them, without the line number.
/// </summary>
internal sealed class Equivalents
{
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">A mutant without a reason.</exception>
    public Equivalents(string file)
    {
        var reason = "";
        var inReason = false;
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0) (reason, inReason) = ("", false);
            else if (line.StartsWith("# ", StringComparison.Ordinal)) (reason, inReason) = (inReason ? $"{reason} {line[2..]}" : line[2..], true);
            else if (reason.Length == 0) throw new InvalidDataException($"{file} states no reason for: {line}");
            else (reasons[line], inReason) = (reason, false);
        }
    }

    public bool Explains(Site site) => reasons.ContainsKey(site.Key);

    /// <summary>Lines that are none of the mutants that survive.</summary>
    public IEnumerable<string> Stale(IEnumerable<Site> survivors) => reasons.Keys.Except(survivors.Select(site => site.Key));
}
