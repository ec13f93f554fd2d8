using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>Which findings are to be mended.</summary>
public sealed record FixSelection
{
    /// <summary>Rules by id or name; empty: all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Patterns of objects, as waivers have them; none: all.</summary>
    public ObjectPatterns Objects { get; init; } = ObjectPatterns.All;

    /// <summary>The mildest severity that is mended.</summary>
    public Severity Severity { get; init; } = Severity.Info;

    internal bool Takes(Finding finding) =>
        finding.Severity >= Severity && (Rules.Count == 0 || Rules.Any(finding.Rule.GoesBy)) && WaiverMatch.Matches(Objects, finding.Object);
}
