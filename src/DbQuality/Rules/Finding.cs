using DbQuality.Text;

namespace DbQuality.Rules;

/// <summary>A violation with everything a report needs.</summary>
public sealed record Finding
{
    public required RuleInfo Rule { get; init; }
    public required Severity Severity { get; init; }
    public required Proof Proof { get; init; }
    public required DbObject Object { get; init; }
    public required string Message { get; init; }

    /// <summary>Equal for the same violation of the same object in every run: rule, object identity and the object's normalised definition.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Null where no script is known to have made the object.</summary>
    public SourceSpan? Location { get; init; }

    /// <summary>The first stage at whose end it was seen, where the catalog was checked between stages.</summary>
    public string? Stage { get; init; }

    /// <summary>Why it does not block, for a waived finding.</summary>
    public string? WaivedBecause { get; init; }
}
