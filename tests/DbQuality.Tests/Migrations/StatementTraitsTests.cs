using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Migrations;

[NeedsPostgres]
public sealed class StatementTraitsTests
{
    private const string Objects = """
        create table parents (id int) partition by list (id); create table children partition of parents for values in (1);
        create table things (id int primary key); create index things_id on things (id);
        create materialized view seen as select 1 as id; create unique index on seen (id);
        """;

    [Fact]
    public async Task A_statement_cannot_run_in_a_transaction_exactly_when_the_server_says_so()
    {
        string[] statements =
        [
            "create index concurrently on things (id)", "create unique index concurrently u on things (id)", "create index on things (id)",
            "create index concurrently_named on things (id)", "drop index concurrently things_id", "drop index things_id",
            "reindex schema public", "reindex (verbose) table things", "reindex table concurrently things", "reindex (concurrently) table things",
            "reindex (concurrently false) table things", "reindex system postgres", "reindex database postgres", "cluster", "cluster verbose",
            "cluster things using things_pkey", "alter table parents detach partition children", "vacuum", "vacuum full things", "analyze things",
            "alter table parents detach partition children concurrently", "refresh materialized view seen", "discard all", "discard plans",
            "refresh materialized view concurrently seen", "create database other", "drop database if exists other", "alter system reset all",
            "create tablespace other location '/nowhere'", "drop tablespace other", "alter database postgres set tablespace pg_default",
            "alter database postgres set work_mem = '4MB'", "create subscription s connection 'dbname=x' publication p",
            "create subscription s connection 'dbname=x' publication p with (connect = false)", "truncate things", "lock table things",
        ];
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsAdministratorAsync(Objects);
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var statement in statements)
            StatementTraits.CannotRunInTransaction(Read(statement)).ShouldBe(await IsRefusedAsync(connection, statement), statement);
    }

    [Theory]
    [InlineData("drop subscription s", true)]
    [InlineData("alter subscription s refresh publication", true)]
    [InlineData("alter subscription s set publication p with (refresh = off)", false)]
    [InlineData("alter subscription s disable", false)]
    public void What_touches_a_slot_of_the_publisher_cannot_run_in_a_transaction(string statement, bool cannot)
    {
        StatementTraits.CannotRunInTransaction(Read(statement)).ShouldBe(cannot);
    }

    [Theory]
    [InlineData("begin isolation level serializable", true)]
    [InlineData("start transaction", true)]
    [InlineData("commit and chain", true)]
    [InlineData("end", true)]
    [InlineData("abort", true)]
    [InlineData("rollback work", true)]
    [InlineData("prepare transaction 'x'", true)]
    [InlineData("commit prepared 'x'", true)]
    [InlineData("rollback prepared 'x'", true)]
    [InlineData("rollback to x", false)]
    [InlineData("rollback work to savepoint x", false)]
    [InlineData("savepoint x", false)]
    [InlineData("release x", false)]
    [InlineData("set transaction isolation level serializable", false)]
    [InlineData("prepare p as select 1", false)]
    [InlineData("create table begin (id int)", false)]
    public void A_statement_that_begins_or_ends_a_transaction_controls_it(string statement, bool controls)
    {
        StatementTraits.ControlsTransaction(Read(statement)).ShouldBe(controls);
    }

    /// <summary>In a transaction that is always rolled back.</summary>
    private static async Task<bool> IsRefusedAsync(NpgsqlConnection connection, string sql)
    {
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        try
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            return false;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState == PostgresErrorCodes.ActiveSqlTransaction;
        }
    }

    private static Statement Read(string sql) => StatementReader.Read(new SourceText("a.sql", sql)).Statements.Single();
}
