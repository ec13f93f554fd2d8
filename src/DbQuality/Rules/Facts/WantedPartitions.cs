using DbQuality.Rules.Engine;

namespace DbQuality.Rules.Facts;

/// <summary>What partition-gap asks of a table, for fixes that must not make a finding of it.</summary>
internal static class WantedPartitions
{
    public const string Rule = "DBQ241";

    public static readonly NumberOption DaysAhead = new("days_ahead", 0, "How many days from today on must have a partition; 0: not looked at.");

    public static readonly FlagOption Default = new("default_partition", true, "Whether a table needs a default partition.");
}
