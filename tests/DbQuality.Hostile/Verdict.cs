namespace DbQuality.Hostile;

/// <summary>What became of a run, from the best to the worst.</summary>
internal enum Verdict
{
    /// <summary>Nothing ran or changed outside, and the outcome is right.</summary>
    Contained,

    /// <summary>Nothing got out, but the words, the time or the memory are not right.</summary>
    Wrong,

    /// <summary>Passed, where something was to be said.</summary>
    Silent,

    /// <summary>A program ran, or something outside of the project changed.</summary>
    Breached,
}
