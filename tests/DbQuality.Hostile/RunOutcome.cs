namespace DbQuality.Hostile;

/// <summary>What became of a run.</summary>
/// <param name="Reasons">Why it is no better than that, one a line.</param>
/// <param name="Output">What the tool printed, for whoever looks into it.</param>
internal sealed record RunOutcome(PlannedRun Run, Verdict Verdict, IReadOnlyList<string> Reasons, TimeSpan Took, string Output)
{
    public bool IsRight => Verdict == Run.Payload.Verdict && (Run.Payload.Seen.Length == 0 || Reasons.Any(reason => reason.Contains(Run.Payload.Seen, StringComparison.Ordinal)));
}
