using System.Runtime.ExceptionServices;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>Statements of one round trip, and which of them an error means.</summary>
internal sealed class OutgoingBatch : IAsyncDisposable, IDisposable
{
    private readonly IReadOnlyList<Outgoing> statements;
    private readonly List<int> owners = [];

    public OutgoingBatch(NpgsqlConnection connection, IReadOnlyList<Outgoing> statements, bool isEachAlone = false)
    {
        this.statements = statements;
        Batch = new NpgsqlBatch(connection) { EnableErrorBarriers = isEachAlone || (statements.Count == 1 && statements[0].IsApart) };
        for (var i = 0; i < statements.Count; i++)
        {
            // DbUp 5 sends a piece of a script at once, whatever is in it.
            foreach (var command in statements[i].Commands().Take(statements.Count > 1 && statements[i].IsApart ? 1 : 2))
            {
                Batch.BatchCommands.Add(command);
                owners.Add(i);
            }
        }
    }

    public NpgsqlBatch Batch { get; }

    /// <exception cref="PostgresException">The first statement that the server refused.</exception>
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Batch.ExecuteNonQueryAsync(cancellationToken);
        }
        // What comes after a refused statement may be refused as well.
        catch (NpgsqlException several) when (several.InnerException is AggregateException { InnerExceptions: [PostgresException first, ..] })
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    /// <exception cref="Text.GateException">DBQ025: a statement took away what observes.</exception>
    public Refusal Refusal(PostgresException error)
    {
        // What fails at the end of an autocommitted statement, such as a deferred constraint, names no command.
        var failed = error.BatchCommand is NpgsqlBatchCommand command ? Batch.BatchCommands.IndexOf(command) : owners.Count - 1;
        var outgoing = statements[owners[failed]];
        var isLook = error.BatchCommand is not null && failed > 0 && owners[failed - 1] == owners[failed];
        if (isLook && outgoing.Observer?.LostAt(outgoing.Script, outgoing.Statement, error) is { } lost) throw lost;
        return new Refusal(outgoing, error, owners[failed]);
    }

    public void Dispose() => Batch.Dispose();

    public ValueTask DisposeAsync() => Batch.DisposeAsync();
}
