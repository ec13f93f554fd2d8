using System.Globalization;
using Microsoft.Build.Framework;

namespace DbQuality.MSBuild;

/// <summary>The task's own time limit: the tool keeps its limit by itself, unless somebody stopped the process, or its runtime hangs.</summary>
internal sealed class Patience : IDisposable
{
    private static readonly TimeSpan Default = TimeSpan.FromMinutes(5), Grace = TimeSpan.FromSeconds(30), Longest = TimeSpan.FromDays(20);

    private readonly Timer timer;
    private volatile bool isOver;

    /// <param name="options">Among them <c>--timeout</c>.</param>
    /// <param name="runsTwice">The gate runs, and after it the fixes, each within the limit.</param>
    public Patience(IEnumerable<ITaskItem> options, bool runsTwice, Tool tool)
    {
        var written = options.FirstOrDefault(option => option.ItemSpec == "--timeout")?.GetMetadata("Value");
        if (string.IsNullOrWhiteSpace(written)) written = Environment.GetEnvironmentVariable("DBQUALITY_TIMEOUT");
        // What cannot be read the tool refuses.
        var limit = Read(written?.Trim() ?? "") ?? Default;
        if (limit > Longest) limit = Longest;
        Limit = (runsTwice ? limit + limit : limit) + Grace;
        timer = new Timer(_ =>
        {
            isOver = true;
            tool.Cancel();
        }, null, Limit, Timeout.InfiniteTimeSpan);
    }

    public TimeSpan Limit { get; }

    public bool IsOver => isOver;

    public void Dispose() => timer.Dispose();

    /// <summary><c>90</c> or <c>90s</c>, <c>5m</c>, <c>1h</c>, or <c>hh:mm:ss</c>.</summary>
    private static TimeSpan? Read(string text)
    {
        if (text.Length == 0) return null;
        if (text.IndexOf(':') >= 0) return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero ? span : null;
        var unit = text[text.Length - 1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
        var digits = unit == 0 ? text : text.Substring(0, text.Length - 1);
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 && number < 100_000
            ? TimeSpan.FromSeconds(number * Math.Max(unit, 1))
            : null;
    }
}
