using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>
/// The schema of the journal, which is there before the first script wherever DbUp deploys: it makes the schema that
/// <c>PostgresqlDatabase</c> is given itself, and needs any other before it starts.
/// </summary>
internal static class JournalSchema
{
    /// <exception cref="GateException">DBQ010: the server refuses the name.</exception>
    public static async Task CreateAsync(string connectionString, JournalTable journal, CancellationToken cancellationToken)
    {
        if (journal.Schema is null or "public") return;
        await using var connection = PlainConnection.To(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (NpgsqlException error)
        {
            throw ServerLoss.WhileConnecting(error, connectionString);
        }
        await using var command = new NpgsqlCommand($"create schema if not exists {SqlName.Quote(journal.Schema)}", connection);
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException refused)
        {
            throw CodedProblem.WrongSetting.InConfiguration(
                $"The journal's schema {journal.Schema} cannot be made: {refused.MessageText}. Name another one in standards.yaml: migrations.journal.", null, refused);
        }
    }
}
