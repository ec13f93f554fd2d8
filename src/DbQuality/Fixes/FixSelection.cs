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

    /// <summary>Whether it says what to mend, and not only to mend.</summary>
    private bool Names => Rules.Count > 0 || Objects != ObjectPatterns.All;

    /// <summary>Whether a script is to mend it.</summary>
    internal bool Takes(Finding finding) => IsAbout(finding) && (Names || finding.Fix is not { OnlyWhenNamed: true });

    /// <summary>Whether the selection is about it, mended or not.</summary>
    internal bool IsAbout(Finding finding) =>
        finding.Severity >= Severity && (Rules.Count == 0 || Rules.Any(finding.Rule.GoesBy)) && WaiverMatch.Matches(Objects, finding.Object);
}
