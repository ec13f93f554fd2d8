using DbQuality.Rules.Engine;

namespace DbQuality.Fixes;

/// <summary>What a fix run has to say.</summary>
public sealed record FixResult
{
    /// <summary>Proven, in the order they run.</summary>
    public required IReadOnlyList<CorrectiveScript> Scripts { get; init; }

    /// <summary>Scripts of the project that are written anew, as they made what is mended.</summary>
    public IReadOnlyList<EditedScript> Edits { get; init; } = [];

    /// <summary>What else there is to say of them; sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Findings that nothing is written for, and why: the proof failed, or somebody must decide first. Some are there only once the scripts have run.</summary>
    public required IReadOnlyList<UnmendedFinding> Unmended { get; init; }

    /// <summary>How many findings the baseline accepts, which nobody mends.</summary>
    public int Accepted { get; init; }

    /// <summary>Tables that the scripts were proven on without rows, because their constraints ask for more than can be guessed.</summary>
    public IReadOnlyList<string> WithoutRows { get; init; } = [];

    /// <summary>Versions that the scripts were proven on: <c>15.18</c>.</summary>
    public required IReadOnlyList<string> Postgres { get; init; }
}

/// <summary>A finding that stays.</summary>
/// <param name="Because">A sentence; null where no fix is known for its rule, or none for its case.</param>
public sealed record UnmendedFinding(Finding Finding, string? Because)
{
    /// <summary>What scripts mended when they brought it about, so far as that is known; null: the project had it before.</summary>
    public IReadOnlyList<Finding>? LeftBy { get; init; }
}
