using DbQuality.Text;
using Npgsql;

namespace DbQuality.Catalog.Bodies;

/// <summary>
/// Lets the server analyse bodies that are strings: SQL ones by the validator that CREATE FUNCTION calls, PL/pgSQL ones by the
/// extension <c>plpgsql_check</c> where there is one. It asks as the role that ran the migrations, because planning a statement
/// may run functions of theirs.
/// </summary>
internal static class RoutineChecker
{
    /// <param name="administrator">Installs <c>plpgsql_check</c> for the moment where the server has it; null: only one that the migrations installed is used.</param>
    /// <param name="migrator">As the role that ran the migrations, with the database's own search path.</param>
    public static async Task<RoutineChecks> ReadAsync(DatabaseCatalog catalog, NpgsqlConnection? administrator, string migrator, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var routines = catalog.Routines.Where(HasTextBody).ToList();
        if (routines.Count == 0) return RoutineChecks.None;
        try
        {
            await using var connection = PlainConnection.To(migrator);
            await connection.OpenAsync(cancellationToken);
            var validated = await new SqlValidator(connection).CheckAsync(routines.Where(routine => routine.Language == "sql"), cancellationToken);
            await using var extension = await PlpgsqlCheck.FindAsync(catalog, routines.Exists(IsProcedural) ? administrator : null, connection, cancellationToken);
            var linted = extension is null ? RoutineChecks.None : await extension.CheckAsync(routines.Where(IsProcedural), catalog, cancellationToken);
            return new RoutineChecks(validated.Checked.Concat(linted.Checked).ToHashSet(), [.. validated.Problems, .. linted.Problems])
            {
                SearchPath = await SearchPathAsync(connection, cancellationToken),
                LacksExtension = extension is null,
            };
        }
        catch (NpgsqlException error) when (error is not PostgresException)
        {
            throw CodedProblem.NoAnswer.InEnvironment(
                $"The bodies of the routines could not be checked: {error.Message} (To go on without, switch DBQ503 broken-routine and DBQ514 broken-view off.)", inner: error);
        }
    }

    private static async Task<IReadOnlyList<string>> SearchPathAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_catalog.current_schemas(false)::pg_catalog.text[]", connection);
        return (string[])(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static bool IsProcedural(Routine routine) => routine.Language == "plpgsql";

    private static bool HasTextBody(Routine routine) => routine.Extension is null && routine.SqlBody is null && (routine.Language == "sql" || IsProcedural(routine));
}
