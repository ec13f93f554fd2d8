namespace DbQuality.Hostile;

/// <summary>One run of a payload.</summary>
/// <param name="Number">Its place among all runs.</param>
internal sealed record PlannedRun(int Number, Payload Payload, Way Way, int Version)
{
    public bool IsSelfTest => Payload.Verdict != Verdict.Contained;

    public string Command => $"build/hostile --only {Payload} --way \"{Way}\" --versions {Version} --keep";

    public override string ToString() => $"{Payload}, {Way}, {Version}";
}

/// <summary>Which payload is run in which way on which version.</summary>
internal static class Plan
{
    public static IReadOnlyList<PlannedRun> Of(IReadOnlyList<Payload> payloads, Options options)
    {
        var all = payloads.SelectMany(Of).Select((run, number) => run with { Number = number });
        return [.. all.Where(run => IsAskedFor(run, options))];
    }

    /// <summary>All versions that the suite knows, so that a third is the same whichever of them are asked for.</summary>
    private static IEnumerable<PlannedRun> Of(Payload payload, int index)
    {
        IReadOnlyList<int> versions = payload.Versions.Count > 0 ? payload.Versions : new Options().Versions;
        foreach (var (place, way) in payload.Ways.Index())
        {
            var own = place == 0 || payload.IsThorough ? versions : [versions[(index + place) % versions.Count]];
            foreach (var version in own) yield return new PlannedRun(0, payload, way, version);
        }
    }

    private static bool IsAskedFor(PlannedRun run, Options options)
    {
        if (!options.Versions.Contains(run.Version) || (options.Way is { } way && run.Way.ToString() != way)) return false;
        if (options.Only is { } only) return run.Payload.ToString().Contains(only, StringComparison.Ordinal);
        // The suite proves in every run that it is not blind.
        return run.IsSelfTest || options.Third is not { } day || run.Number % 3 == day.DayNumber % 3;
    }
}
