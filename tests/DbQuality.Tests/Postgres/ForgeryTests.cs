using DbQuality.Observation;
using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Postgres;

/// <summary>No statement about roles lets a script read, write or switch off what the observer writes down.</summary>
[NeedsPostgres]
public sealed class ForgeryTests
{
    /// <summary>What a script may try to become more than it is. Each may be refused, none may help.</summary>
    private static readonly string[] Grants =
    [
        "grant {role} to dbquality_owner",
        "create role chain1; grant {role} to chain1; grant chain1 to dbquality_owner",
        "create role chain2 in role {role} role dbquality_owner",
        "create role chain3 role dbquality_owner; alter group {role} add user chain3",
        "create role chain4 login bypassrls in role {role}",
        "grant {role} to postgres",
        "alter role {role} nosuperuser",
        "alter role {role} rename to harmless",
    ];

    private static readonly string[] Attributes =
    [
        "alter role dbquality_owner bypassrls", "alter role dbquality_owner superuser", "alter role dbquality_owner replication",
        "create role hat bypassrls role dbquality_owner", "create role hat2 superuser role dbquality_owner",
        "grant dbquality_administrator to dbquality_owner", "create role hat3 in role dbquality_administrator role dbquality_owner",
        "grant set on parameter session_replication_role to dbquality_owner", "alter role dbquality_owner set session_replication_role = replica",
        "alter database scratch set session_replication_role = replica", "alter database scratch set event_triggers = off",
        "grant all on schema dbquality_gate to dbquality_owner", "grant all on all tables in schema dbquality_gate to dbquality_owner",
        "alter schema dbquality_gate owner to dbquality_owner", "reassign owned by dbquality_administrator to dbquality_owner",
        "drop owned by dbquality_administrator cascade", "alter default privileges for role dbquality_administrator grant all on tables to public",
    ];

    /// <summary>What must never work; {table} is each of the observer's.</summary>
    private static readonly string[] OnTables =
    [
        "delete from {table}", "truncate {table}", "drop table {table}", "alter table {table} disable row level security", "alter table {table} disable trigger all",
        "create policy p on {table} using (true) with check (true)", "alter table {table} owner to dbquality_owner",
        "insert into {table} select * from {table}", "create trigger t before insert on {table} for each row execute function suppress_redundant_updates_trigger()",
        "create rule r as on insert to {table} do instead nothing", "grant select on {table} to public",
    ];

    private static readonly string[] OnTheRest =
    [
        "insert into dbquality_gate.gap values ('forged')", "insert into dbquality_gate.firing values (1, '1', 1, 1, 'x', now(), 'x')",
        "update dbquality_gate.firing set script = 0", "select setval('dbquality_gate.sequence', 1)", "select nextval('dbquality_gate.sequence')",
        "alter sequence dbquality_gate.sequence restart", "select dbquality_gate.write_gap('forged')", "create table dbquality_gate.mine (a int)",
        "alter event trigger dbquality_gate_command disable", "alter event trigger dbquality_gate_drop disable", "drop event trigger dbquality_gate_rewrite",
        "drop schema dbquality_gate cascade", "set session_replication_role = replica", "set event_triggers = off",
        "create or replace function dbquality_gate.on_command() returns event_trigger language plpgsql as 'begin end'",
        "alter function dbquality_gate.on_command() rename to off", "drop function dbquality_gate.on_command() cascade",
    ];

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public async Task No_statement_about_roles_opens_the_observers_records(int version)
    {
        var request = new ScratchRequest { Provider = version == 15 ? "auto" : "embedded", Version = version, Preparation = Observer.Installation };
        await using var database = await ScratchServers.StartAsync(request, null, TestContext.Current.CancellationToken);
        var administrator = database.AdministratorConnectionString;
        await Scratch.AskAsync(database.MigratorConnectionString, "create table orders (id int)");
        foreach (var role in await ListAsync(administrator, "select rolname::text from pg_roles where rolname ~ '^pg_'"))
        {
            await AcceptedAsync(database.MigratorConnectionString, Grants.Select(grant => grant.Replace("{role}", role, StringComparison.Ordinal)));
        }
        await AcceptedAsync(database.MigratorConnectionString, Attributes);
        var before = await StateAsync(administrator);
        before.ShouldContain("orders");

        var tables = await ListAsync(administrator, "select c.oid::regclass::text from pg_class c where c.relnamespace = 'dbquality_gate'::regnamespace and c.relkind = 'r'");
        var all = OnTheRest.Concat(tables.SelectMany(table => OnTables.Select(sql => sql.Replace("{table}", table, StringComparison.Ordinal)))).ToList();
        var reads = tables.Select(table => $"do $$ begin if exists (select from {table}) then return; end if; raise 'nothing is seen'; end $$").ToList();
        foreach (var role in await ListAsync(administrator, "select quote_ident(rolname) from pg_roles where rolname <> 'dbquality_administrator'"))
        {
            // A session that may not become the role goes on as what it is.
            var accepted = await AcceptedAsync(database.MigratorConnectionString, all.Prepend($"set role {role}"));
            // A role that deletes everything is answered with no rows at all.
            (await StateAsync(administrator)).ShouldBe(before, $"{role}: {string.Join("; ", accepted)}");
            (await AcceptedAsync(database.MigratorConnectionString, reads.Prepend($"set role {role}"))).Where(sql => sql.StartsWith("do", StringComparison.Ordinal)).ShouldBeEmpty(role);
        }
        (await Scratch.AskAsync(administrator, "select count(*) from pg_event_trigger where evtenabled = 'A'")).ShouldBe(await Scratch.AskAsync(administrator, "select count(*) from pg_event_trigger"));
        (await Scratch.AskAsync(administrator, "select count(*) from pg_roles where rolbypassrls and rolname <> 'dbquality_administrator'")).ShouldBe(0L);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    public async Task What_reads_or_watches_may_still_be_granted_where_it_always_could(int version)
    {
        await using var database = await ScratchServers.StartAsync(
            new ScratchRequest { Provider = version == 15 ? "auto" : "embedded", Version = version }, null, TestContext.Current.CancellationToken);
        await Scratch.AskAsync(database.MigratorConnectionString, "create role reporting; grant pg_read_all_data, pg_monitor, pg_signal_backend to reporting");
    }

    /// <summary>Those of the statements that the server takes in one new session.</summary>
    private static async Task<IReadOnlyList<string>> AcceptedAsync(string connectionString, IEnumerable<string> statements)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var accepted = new List<string>();
        foreach (var sql in statements)
        {
            try
            {
                await using var command = new NpgsqlCommand(sql, connection);
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
                accepted.Add(sql);
            }
            catch (PostgresException)
            {
                // Refused. After an internal error (XX000) Npgsql gives the connection up.
                if (connection.State != System.Data.ConnectionState.Open) await connection.OpenAsync(TestContext.Current.CancellationToken);
            }
        }
        return accepted;
    }

    /// <summary>Everything that was written down, and the next number.</summary>
    private static async Task<string> StateAsync(string administrator) => (string)await Scratch.AskAsync(administrator, """
        select string_agg(xmlserialize(content query_to_xml(format('select * from %s order by 1', c.oid::regclass), true, false, '') as text), '' order by c.oid)
          || (select last_value::text from dbquality_gate.sequence) || coalesce((select string_agg(relacl::text, '' order by oid) from pg_class where relnamespace = 'dbquality_gate'::regnamespace), '')
        from pg_class c where c.relnamespace = 'dbquality_gate'::regnamespace and c.relkind = 'r'
        """);

    private static async Task<IReadOnlyList<string>> ListAsync(string connectionString, string sql) =>
        (string[])await Scratch.AskAsync(connectionString, $"select array_agg(x) from ({sql}) q(x)");
}
