namespace DbQuality.Hostile;

/// <summary>A hostile project, or an honest one that looks like it: what it tries, how it is run, and what must come out.</summary>
/// <param name="Kind">The folder of its file.</param>
/// <param name="Name">The name of its file.</param>
internal sealed record Payload(string Kind, string Name)
{
    public required string Tries { get; init; }

    public required IReadOnlyList<Way> Ways { get; init; }

    /// <summary>Empty: all that are asked for.</summary>
    public IReadOnlyList<int> Versions { get; init; } = [];

    /// <summary>Runs every way on every version; otherwise the first way does, and each further way runs on one of them.</summary>
    public bool IsThorough { get; init; }

    /// <summary>What the tool is given; null: the folder, of a DbUp program the project.</summary>
    public string? Project { get; init; }

    /// <summary>Further arguments of the tool, split at spaces.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Variables of the tool's environment, NAME=VALUE.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>In which it must have ended.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What the tool's own process may take, in bytes.</summary>
    public long Memory { get; init; } = 1L << 30;

    public required IReadOnlyList<Expectation> Expectations { get; init; }

    /// <summary>Patterns of what may be new besides what the verb is for.</summary>
    public IReadOnlyList<string> Writes { get; init; } = [];

    /// <summary>Patterns of what was there and may be replaced.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Of a test of the suite itself: the verdict that it must get.</summary>
    public Verdict Verdict { get; init; } = Verdict.Contained;

    /// <summary>Of a test of the suite itself: what must be among the reasons.</summary>
    public string Seen { get; init; } = "";

    public required IReadOnlyList<PayloadFile> Files { get; init; }

    /// <summary>Commands for <c>sh</c> that make what no text file can be: pipes, links, names with line breaks, much.</summary>
    public string Shell { get; init; } = "";

    public override string ToString() => $"{Kind}/{Name}";
}

/// <summary>A file of a payload's project.</summary>
/// <param name="Path">Relative to the project.</param>
internal sealed record PayloadFile(string Path, string Text);
