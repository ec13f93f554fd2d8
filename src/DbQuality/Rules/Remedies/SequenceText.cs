using DbQuality.Catalog;

namespace DbQuality.Rules.Remedies;

/// <summary>Sequences as SQL makes them.</summary>
internal static class SequenceText
{
    /// <summary>Makes it as it is, but for its value, owner, comment and rights.</summary>
    public static string Create(Sequence sequence) =>
        $"create {(sequence.Persistence == 'u' ? "unlogged " : "")}sequence {sequence.QualifiedName} as {sequence.Type} {Options(sequence, sequence.Minimum, sequence.Maximum)}"
        + $"{(sequence.OwnedBy is { } column ? " owned by " + column : "")};";

    /// <summary>What an identity column takes in parentheses; what the column's type cannot hold is left out.</summary>
    public static string OfIdentity(Sequence sequence, Column column)
    {
        var (least, most) = column.Type.Length switch
        {
            2 => ((long)short.MinValue, (long)short.MaxValue),
            4 => (int.MinValue, int.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        return $"sequence name {sequence.QualifiedName} {Options(sequence, Math.Max(least, sequence.Minimum), Math.Min(most, sequence.Maximum))}";
    }

    private static string Options(Sequence sequence, long minimum, long maximum) =>
        $"increment by {sequence.Increment} minvalue {minimum} maxvalue {maximum} start with {sequence.Start} cache {sequence.Cache}{(sequence.Cycles ? " cycle" : "")}";
}
