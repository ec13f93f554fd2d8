namespace DbQuality.Text;

/// <summary>How much a finding weighs. <see cref="Error"/> blocks the build.</summary>
public enum Severity
{
    Off,
    Info,
    Warning,
    Error,
}
