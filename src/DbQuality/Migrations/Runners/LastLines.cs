namespace DbQuality.Migrations.Runners;

/// <summary>The end of what a command prints.</summary>
internal sealed class LastLines(IProgress<string>? progress)
{
    public const string Mark = "| ";

    private const int Kept = 200, LongestLine = 1000, Told = 3;

    private readonly Queue<string> lines = new();

    public void Add(string line)
    {
        // So that nobody takes them for the gate's own.
        progress?.Report(Mark + line);
        lines.Enqueue(line.Length > LongestLine ? line[..LongestLine] : line);
        if (lines.Count > Kept) lines.Dequeue();
    }

    public bool Hold(string text) => lines.Any(line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>One sentence; the places in a program where an exception was thrown tell nobody anything here.</summary>
    public override string ToString()
    {
        var last = lines.Where(line => line.Trim().Length > 0 && !line.StartsWith("   at ", StringComparison.Ordinal)).TakeLast(Told).Select(line => line.Trim()).ToList();
        return last.Count == 0 ? "It printed nothing." : $"It printed last: {string.Join(' ', last).TrimEnd('.')}.";
    }
}
