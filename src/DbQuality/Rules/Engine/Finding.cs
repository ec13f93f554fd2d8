using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>A violation with everything a report needs.</summary>
public sealed record Finding
{
    public required RuleInfo Rule { get; init; }
    public required Severity Severity { get; init; }
    public required Proof Proof { get; init; }
    public required DbObject Object { get; init; }

    /// <summary>Effect, advice, and the SQL that mends it; one line.</summary>
    public string Message { get => Said.Value; init => Said = new Lazy<string>(value); }

    /// <summary>The message, put together when somebody reads it: its SQL is the remedy's.</summary>
    internal Lazy<string> Said { get; init; } = new("");

    /// <summary>
    /// Equal for the same violation of the same object in every run and on every PostgreSQL version, and different for any two
    /// findings of one run: see <see cref="Fingerprints"/>.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>What an older release, or a run before a script renamed its object, would have given it; empty where that is the same.</summary>
    internal IReadOnlyList<FormerFingerprint> Former { get; init; } = [];

    /// <summary>What tells it from another finding of its rule on its object; not for people.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>The other object, where two do not go together.</summary>
    public DbObject? Against { get; init; }

    /// <summary>Null where no script is known to have made the object.</summary>
    public SourceSpan? Location { get; init; }

    /// <summary>The first stage at whose end it was seen, where the catalog was checked between stages.</summary>
    public string? Stage { get; init; }

    /// <summary>SQL that mends it, as its rule claims; null where somebody must decide something first.</summary>
    public Fix? Fix { get => Remedy.Fix; init => Remedy = value is not null ? Remedy.By(value) : Remedy.Fix is null ? Remedy : Remedy.Unknown; }

    /// <summary>A script with <see cref="Fix"/> was proven in this run and is written.</summary>
    public bool IsFixProven { get; init; }

    /// <summary>What must be decided first, or why nothing can be written, where <see cref="Fix"/> is null.</summary>
    public string? NoFix { get => Remedy.NoFix; init => Remedy = value is not null ? Remedy.None(value) : Remedy.NoFix is null ? Remedy : Remedy.Unknown; }

    /// <summary>Either of them; it may be worked out only when it is asked for.</summary>
    internal Remedy Remedy { get; init; } = Remedy.Unknown;

    /// <summary>Why it does not block, for a waived finding.</summary>
    public string? WaivedBecause { get; init; }
}

/// <summary>What an entry of the baseline may call a finding.</summary>
/// <param name="Object">The object's identity by then.</param>
internal sealed record FormerFingerprint(string Object, string Fingerprint);
