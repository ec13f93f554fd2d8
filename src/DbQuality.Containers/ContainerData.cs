using DbQuality.Postgres.Scratch;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Containers;

/// <summary>What the server of a container has written: it is asked, because its files are nobody else's to see.</summary>
internal sealed class ContainerData(string administrator, long usualBound) : IWrittenData
{
    private AdministratorSession? session;

    public long UsualBound => usualBound;

    public async Task<DataSize?> MeasureAsync(CancellationToken ct)
    {
        try
        {
            session ??= await AdministratorSession.OpenAsync(administrator, ct);
            await using var command = new NpgsqlCommand(EmbeddedFile.Beside(typeof(ContainerData), "DataSize.sql"), session.Connection);
            await using var reader = await command.ExecuteReaderAsync(ct);
            await reader.ReadAsync(ct);
            return new DataSize(reader.GetInt64(0), reader.GetInt32(1));
        }
        catch (NpgsqlException)
        {
            // The server is lost, or lets nobody in: the run itself finds out why. The next look is on another connection.
            await DisposeAsync();
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (session is not null) await session.DisposeAsync();
        session = null;
    }
}
