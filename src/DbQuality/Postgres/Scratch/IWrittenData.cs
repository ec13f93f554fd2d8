namespace DbQuality.Postgres.Scratch;

/// <summary>How much there is.</summary>
/// <param name="Files">Each table, index and sequence is one, also before it is committed.</param>
internal readonly record struct DataSize(long Bytes, int Files);

/// <summary>What is written to a server of our own.</summary>
internal interface IWrittenData : IAsyncDisposable
{
    /// <summary>Bytes that scripts may write where nobody says how many: as many as the machine can well spare.</summary>
    long UsualBound { get; }

    /// <summary>Null where it cannot be told at this moment.</summary>
    Task<DataSize?> MeasureAsync(CancellationToken ct);
}
