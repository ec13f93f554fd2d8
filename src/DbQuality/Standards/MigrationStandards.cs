namespace DbQuality.Standards;

/// <summary>When a script runs.</summary>
public enum RunKind
{
    /// <summary>Once in a database's life, then journaled: DbUp's <c>RunOnce</c>.</summary>
    Once,

    /// <summary>At every deployment, not journaled: DbUp's <c>RunAlways</c>.</summary>
    Always,
}

/// <summary>How a stage's scripts are wrapped; DbUp's names in brackets.</summary>
public enum TransactionMode
{
    /// <summary>Each statement commits by itself (<c>NoTransaction</c>, DbUp's default).</summary>
    None,

    /// <summary>One transaction for each script (<c>TransactionPerScript</c>).</summary>
    Script,

    /// <summary>One transaction for all scripts (<c>SingleTransaction</c>).</summary>
    Single,

    /// <summary>One transaction for all scripts, rolled back at the end (<c>SingleTransactionAlwaysRollback</c>).</summary>
    AlwaysRollback,
}

/// <summary>
/// The <c>migrations</c> section: how the team deploys. What is null is left to the command line, to the program that the
/// project deploys with, or to the default.
/// </summary>
public sealed record MigrationStandards
{
    /// <summary><c>auto</c> or a runner's name.</summary>
    public string? Runner { get; init; }

    /// <summary>The command of the runner of that name, with <c>{connection}</c> and the other places that it fills.</summary>
    public string? Command { get; init; }

    /// <summary>The mode of every stage that states none.</summary>
    public TransactionMode? Transactions { get; init; }

    public JournalTable? Journal { get; init; }

    /// <summary>Values of DbUp's <c>$name$</c>; empty: substitution is on and no name is known; null: <c>$</c> is left alone.</summary>
    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    /// <summary>DbUp's major version: 5 sends what stands between lines of a lone semicolon as one command, 6 and later each statement.</summary>
    public int? DbUp { get; init; }

    /// <summary>Globs of scripts that are not run: over the path below the project, or, without a slash, over the file name alone.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Settings of stages; the first that matches a stage's name holds.</summary>
    public IReadOnlyList<StageStandard> Stages { get; init; } = [];

    /// <summary>These settings, and <paramref name="below"/> wherever they say nothing.</summary>
    public MigrationStandards Over(MigrationStandards below)
    {
        ArgumentNullException.ThrowIfNull(below);
        return this with
        {
            Runner = Runner ?? below.Runner,
            Command = Command ?? below.Command,
            Transactions = Transactions ?? below.Transactions,
            Journal = Journal ?? below.Journal,
            Variables = Both(Variables, below.Variables),
            DbUp = DbUp ?? below.DbUp,
            Exclude = [.. Exclude, .. below.Exclude],
            Stages = [.. Stages, .. below.Stages],
        };
    }

    /// <summary>What one place does not know, another may.</summary>
    private static IReadOnlyDictionary<string, string>? Both(IReadOnlyDictionary<string, string>? above, IReadOnlyDictionary<string, string>? below)
    {
        if (above is null || below is null) return above ?? below;
        var both = new Dictionary<string, string>(below, StringComparer.Ordinal);
        foreach (var (name, value) in above) both[name] = value;
        return both;
    }
}

/// <summary>Where the journal is.</summary>
/// <param name="Schema">Null: the first schema of the connection's search path, as DbUp has it where no schema is given.</param>
public sealed record JournalTable(string? Schema, string Table)
{
    /// <summary>DbUp's.</summary>
    public static JournalTable Default { get; } = new(null, "schemaversions");
}

/// <summary>What the standards say of the stages whose name matches.</summary>
/// <param name="Pattern">A glob over stage names.</param>
public sealed record StageStandard(string Pattern)
{
    public TransactionMode? Transactions { get; init; }

    public RunKind? RunKind { get; init; }

    /// <summary>Stages of a lower group run first.</summary>
    public int? Group { get; init; }

    /// <summary>The catalog is also checked when the stage is done.</summary>
    public bool Check { get; init; }

    public bool Matches(string stage) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Pattern, stage, ignoreCase: false);
}
