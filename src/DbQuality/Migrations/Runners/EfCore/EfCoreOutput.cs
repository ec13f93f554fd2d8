using DbQuality.Migrations.Plan;

namespace DbQuality.Migrations.Runners.EfCore;

/// <summary>What <c>dbquality-ef</c> prints: lines of its own, which begin with a mark that nobody knows before, and those of the project's code.</summary>
internal sealed class EfCoreOutput(IProgress<string>? progress)
{
    private readonly List<PlanNote> notes = [];
    private readonly List<string> journals = [];

    public string Mark { get; } = $"dbquality-{Guid.NewGuid():N} ";

    public LastLines Printed { get; } = new(progress);

    public IReadOnlyList<PlanNote> Notes => notes;

    public IReadOnlyCollection<string> Journals => journals;

    /// <summary>Why nothing was applied; null where it was begun.</summary>
    public string? Reason { get; private set; }

    public void Add(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal))
        {
            Printed.Add(line);
            return;
        }
        var (kind, text) = line[Mark.Length..].Split(' ', 2) is [var first, var rest] ? (first, rest) : ("", "");
        if (kind == "note") notes.Add(new PlanNote(text, null));
        else if (kind == "journal") journals.Add(text);
        else if (kind == "reason") Reason = text;
    }
}
