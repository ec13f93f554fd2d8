using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>What was there when the standards came: <c>standards.baseline.yaml</c>. Its violations do not block; any other does.</summary>
/// <param name="File">As errors name it; null where the project has none.</param>
public sealed record Baseline(string? File, IReadOnlyList<BaselineEntry> Entries)
{
    public static Baseline None { get; } = new(null, []);
}

/// <summary>One accepted violation.</summary>
/// <param name="Object">The object's identity, for people; the fingerprint holds it too.</param>
/// <param name="Fingerprint">Of the finding, in 16 hexadecimal digits.</param>
public sealed record BaselineEntry(string RuleId, string Object, string Fingerprint)
{
    /// <summary>The comment lines above it, without their <c>#</c>.</summary>
    public IReadOnlyList<string> Comment { get; init; } = [];

    /// <summary>Null for one that is not in the file yet.</summary>
    public SourceSpan? Location { get; init; }

    /// <summary>What makes it the same entry.</summary>
    public (string Rule, string Object, string Fingerprint) Key => (RuleId, Object, Fingerprint);
}
