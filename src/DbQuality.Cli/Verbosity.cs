namespace DbQuality.Cli;

/// <summary>How much the tool tells.</summary>
internal enum Verbosity
{
    /// <summary>The report alone.</summary>
    Quiet,

    /// <summary>Progress too.</summary>
    Normal,

    /// <summary>Stack traces too.</summary>
    Diagnostic,
}
