using System.Diagnostics;
using DbQuality.Migrations.Plan;

namespace DbQuality.Benchmarks;

/// <summary>When each script of a run began and ended.</summary>
internal sealed class ScriptTimes : IProgress<Script>
{
    private readonly List<(string File, long Start)> starts = [];
    private long end;

    public IReadOnlyList<(string File, TimeSpan Took)> All => [.. Spans().Select(span => (span.File, Stopwatch.GetElapsedTime(span.Start, span.End)))];

    /// <summary>Called by the runner itself, which waits for it.</summary>
    public void Report(Script value) => starts.Add((value.FileName, Stopwatch.GetTimestamp()));

    /// <summary>The last script is done.</summary>
    public void End() => end = Stopwatch.GetTimestamp();

    /// <summary>Whether a script ran in the statement's time.</summary>
    public bool Has(TimedStatement statement) => statement.End > starts[0].Start && statement.Start < end;

    /// <summary>The script that ran for the longest part of the statement's time.</summary>
    public string During(TimedStatement statement) =>
        Spans().MaxBy(span => Math.Min(statement.End, span.End) - Math.Max(statement.Start, span.Start)).File;

    private IEnumerable<(string File, long Start, long End)> Spans() =>
        starts.Zip(starts.Skip(1).Select(script => script.Start).Append(end), (script, next) => (script.File, script.Start, next));
}
