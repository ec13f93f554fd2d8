using Npgsql;

namespace DbQuality.Migrations;

/// <summary>Statements of one round trip, and which of them an error means.</summary>
internal sealed class OutgoingBatch : IAsyncDisposable, IDisposable
{
    private readonly IReadOnlyList<Outgoing> statements;
    private readonly List<int> owners = [];

    public OutgoingBatch(NpgsqlConnection connection, IReadOnlyList<Outgoing> statements, bool isEachAlone = false)
    {
        this.statements = statements;
        Batch = new NpgsqlBatch(connection) { EnableErrorBarriers = isEachAlone };
        for (var i = 0; i < statements.Count; i++)
        {
            foreach (var command in statements[i].Commands())
            {
                Batch.BatchCommands.Add(command);
                owners.Add(i);
            }
        }
    }

    public NpgsqlBatch Batch { get; }

    public Refusal Refusal(PostgresException error)
    {
        // What fails at the end of an autocommitted statement, such as a deferred constraint, names no command.
        var failed = error.BatchCommand is NpgsqlBatchCommand command ? Batch.BatchCommands.IndexOf(command) : owners.Count - 1;
        return new Refusal(statements[owners[failed]], error, owners[failed]);
    }

    public void Dispose() => Batch.Dispose();

    public ValueTask DisposeAsync() => Batch.DisposeAsync();
}
