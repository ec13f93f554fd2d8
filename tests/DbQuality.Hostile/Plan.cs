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
    /// <summary>The runs that the options ask for, in the order of the payloads.</summary>
    public static IReadOnlyList<PlannedRun> Of(IReadOnlyList<Payload> payloads, Options options)
    {
        var cases = payloads.Where(payload => options.Only is not { } only || payload.ToString().Contains(only, StringComparison.Ordinal))
            .SelectMany(payload => payload.Ways.Select((way, place) => (Payload: payload, Way: way, Place: place)));
        var runs = cases.Index().SelectMany(one => Versions(one.Item.Payload, one.Item.Place, one.Index, options).Select(version => new PlannedRun(0, one.Item.Payload, one.Item.Way, version)));
        return [.. runs.Where(run => options.Way is not { } way || run.Way.ToString() == way).Select((run, number) => run with { Number = number })];
    }

    /// <summary>
    /// A payload's first way runs on all of its versions, a further way on one of them, unless it is thorough. Of a third each way
    /// runs on one, which is another one every three days.
    /// </summary>
    private static IEnumerable<int> Versions(Payload payload, int place, int index, Options options)
    {
        IReadOnlyList<int> versions = [.. payload.Versions.Count > 0 ? options.Versions.Intersect(payload.Versions) : options.Versions];
        if (versions.Count == 0) return [];
        // The suite proves in every run that it is not blind.
        var isInThird = payload.Verdict != Verdict.Contained || options.Third is not { } day || index % 3 == day.DayNumber % 3;
        if (!isInThird) return [];
        var turn = index + (options.Third?.DayNumber ?? 0) / 3;
        return options.Third is null && (place == 0 || payload.IsThorough) ? versions : [versions[turn % versions.Count]];
    }
}
