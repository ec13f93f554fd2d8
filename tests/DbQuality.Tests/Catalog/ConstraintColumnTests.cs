using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Catalog;

[NeedsPostgres]
public sealed class ConstraintColumnTests
{
    [Theory]
    [InlineData(14)]
    [InlineData(18)]
    public async Task Expressions_the_whole_row_and_system_columns_are_no_columns_of_a_constraint(int version)
    {
        await using var database = await TestDatabase.CreateAsync(version);
        await database.ExecuteAsync("""
            create table orders (
              id int, n int,
              constraint of_expression exclude using btree ((id + n) with =, n with =),
              constraint of_row check (orders is not null),
              constraint of_system_column check (tableoid <> 0 and n > 0)
            );
            """);
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        catalog.FindRelation("public", "orders").ShouldBeOfType<Table>().Constraints
            .Select(constraint => $"{constraint.Name}: {string.Join(", ", constraint.Columns.Select(column => column.Name))}")
            .ShouldBe(["of_expression: n", "of_row: ", "of_system_column: n"]);
    }
}
