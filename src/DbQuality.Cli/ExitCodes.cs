using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>What the tool's exit code says.</summary>
internal static class ExitCodes
{
    public const int Clean = 0;
    public const int Violations = 1;

    /// <summary>The command line or the standards file is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The gate could not run, or was told to stop.</summary>
    public const int CouldNotRun = 3;

    public static int Of(Trouble trouble) => trouble == Trouble.Configuration ? Usage : CouldNotRun;
}
