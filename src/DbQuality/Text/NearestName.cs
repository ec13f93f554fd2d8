namespace DbQuality.Text;

/// <summary>Finds what the user probably meant.</summary>
internal static class NearestName
{
    private const int MostCharacters = 200;

    /// <summary>The candidate with the fewest edits, if it is near enough to be a plausible slip; otherwise null.</summary>
    /// <param name="most">The most edits; null: as many as fit its length.</param>
    public static string? Of(string written, IEnumerable<string> candidates, int? most = null)
    {
        // No slip of a name is as long, and a value of 20 MB would be compared for hours.
        if (written.Length > MostCharacters) return null;
        string? best = null;
        // As many edits as it has letters would make 'off' of 'on'.
        var bestDistance = Math.Min((most ?? Math.Max(2, written.Length / 3)) + 1, written.Length);
        foreach (var candidate in candidates)
        {
            var distance = Distance(written, candidate);
            if (distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
