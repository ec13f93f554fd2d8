using System.Text;

namespace DbQuality.Hostile;

/// <summary>How a run of the tool ended.</summary>
/// <param name="ExitCode">Null: it did not end in time, and was ended.</param>
/// <param name="Output">The first megabytes of what it printed, output and errors.</param>
/// <param name="Printed">How many bytes it printed in all.</param>
/// <param name="PeakMemory">In bytes.</param>
internal sealed record ToolOutcome(int? ExitCode, byte[] Output, long Printed, long PeakMemory, TimeSpan Took)
{
    public string Text { get; } = Encoding.UTF8.GetString(Output);
}
