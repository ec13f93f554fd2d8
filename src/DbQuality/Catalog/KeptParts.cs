namespace DbQuality.Catalog;

/// <summary>
/// What a change of a column's type leaves behind for a while: the column as it was, under another name, and the indexes, constraints
/// and triggers that belong to it. Its comment tells it from the team's own; a relation's other lists do not hold it.
/// </summary>
public sealed class KeptParts
{
    /// <summary>What the comments begin with.</summary>
    internal const string Mark = "dbquality: kept column";

    internal static KeptParts None { get; } = new();

    public IReadOnlyList<Column> Columns { get; internal init; } = [];
    public IReadOnlyList<Index> Indexes { get; internal init; } = [];
    public IReadOnlyList<Constraint> Constraints { get; internal init; } = [];
    public IReadOnlyList<Trigger> Triggers { get; internal init; } = [];

    /// <summary>A function is no part of a relation: its own comment tells.</summary>
    public static bool Is(Routine routine)
    {
        ArgumentNullException.ThrowIfNull(routine);
        return IsMarked(routine.Comment);
    }

    internal static bool IsMarked(string? comment) => comment?.StartsWith(Mark, StringComparison.Ordinal) == true;
}
