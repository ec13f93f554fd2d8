using DbQuality.Fixes;

namespace DbQuality.Runs;

/// <summary>What a fix run is asked to do, beside what the gate is.</summary>
public sealed record FixRequest
{
    public FixSelection Selection { get; init; } = new();

    /// <summary>A folder for the scripts, apart from the migrations; null: each goes into the folder of its stage.</summary>
    public string? Review { get; init; }

    /// <summary>No script that is there is edited, as all of them are deployed.</summary>
    public bool NewScripts { get; init; }
}
