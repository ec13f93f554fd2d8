namespace DbQuality.Postgres.Scratch;

/// <summary>What memory a server of our own may have.</summary>
/// <param name="Process">Bytes of one process.</param>
/// <param name="Data">Bytes that scripts may write; null: see <see cref="ScratchFolders.UsualBound"/>.</param>
internal sealed record MemoryBound(long Process, long? Data)
{
    /// <summary>
    /// Bytes of all processes together. Twice one's, so that a single one meets its own bound first, which fails one statement and not the server; and the
    /// data where they are in memory, which the kernel counts as theirs.
    /// </summary>
    public long Together(ScratchFolders folders) => 2 * Process + (folders.IsInMemory ? Data ?? ScratchFolders.UsualBound(ScratchFolders.Memory) : 0);
}
