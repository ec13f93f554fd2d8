using DbQuality.Observation;

namespace DbQuality.Catalog.Bodies;

/// <summary>What became of columns when a row was updated that left them alone.</summary>
/// <param name="Changed">Those that a trigger gave another value.</param>
/// <param name="Kept">Those that no trigger did.</param>
public sealed record UpdateTrials(IReadOnlySet<ObjectKey> Changed, IReadOnlySet<ObjectKey> Kept)
{
    /// <summary>Nothing was tried.</summary>
    public static UpdateTrials None { get; } = new(new HashSet<ObjectKey>(), new HashSet<ObjectKey>());

    /// <summary>Whether triggers set the column; null where no trial shows it.</summary>
    public bool? Sets(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Changed.Contains(column.Key) ? true : Kept.Contains(column.Key) ? false : null;
    }
}
