namespace DbQuality.Reports;

/// <summary>How much is told.</summary>
public enum Verbosity
{
    /// <summary>The findings alone.</summary>
    Quiet,

    /// <summary>Progress too, and what was checked and what was not.</summary>
    Normal,

    /// <summary>Each rule that was skipped and stack traces too.</summary>
    Diagnostic,
}
