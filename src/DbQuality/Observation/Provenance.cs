using DbQuality.Migrations.Plan;

namespace DbQuality.Observation;

/// <summary>Which statement made each object, which changed it last, and which named it.</summary>
public sealed class Provenance
{
    private readonly Dictionary<ObjectKey, Origin> origins;

    public Provenance(Dictionary<ObjectKey, Origin> origins) => this.origins = origins;

    public static Provenance Empty { get; } = new([]);

    /// <summary>Null where no migration is known to have made the object.</summary>
    public Origin? Find(ObjectKey key) => origins.GetValueOrDefault(key);
}

/// <summary>Where an object comes from.</summary>
/// <param name="Made">The statement that created it.</param>
/// <param name="Changed">The statement that last altered it; the same as <paramref name="Made"/> where none did.</param>
public sealed record Origin(StatementReference Made, StatementReference Changed)
{
    /// <summary>The statement that gave it the name that it has.</summary>
    public StatementReference Named { get; init; } = Made;

    /// <summary>What scripts called it before, the oldest first.</summary>
    public IReadOnlyList<QualifiedName> FormerNames { get; init; } = [];
}

/// <param name="Schema">Null for what belongs to a table.</param>
public sealed record QualifiedName(string? Schema, string Name);
