using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;

namespace DbQuality.Tests.Postgres;

/// <summary>What a script does to its database, its role and its session keeps the gate neither from looking nor from saying what it was.</summary>
[NeedsPostgres]
public sealed class DisturbanceTests
{
    private static readonly string[] Settings =
    [
        "statement_timeout = '1ms'", "lock_timeout = '1ms'", "idle_session_timeout = '1ms'", "idle_in_transaction_session_timeout = '1ms'", "local_preload_libraries = 'evil'",
        "default_transaction_read_only = on", "default_transaction_isolation = serializable", "default_transaction_deferrable = on", "search_path = evil, pg_catalog", "role = hat",
        "client_encoding = latin1", "standard_conforming_strings = off", "datestyle = 'sql, dmy'", "bytea_output = escape", "intervalstyle = iso_8601", "extra_float_digits = -15",
        "row_security = off", "client_min_messages = debug5", "jit = on", "work_mem = '64kB'", "exit_on_error = on", "transform_null_equals = on", "array_nulls = off",
        "quote_all_identifiers = on", "timezone = 'Asia/Kathmandu'", "enable_seqscan = off", "xmloption = document", "check_function_bodies = off", "password_encryption = 'md5'",
        "default_table_access_method = 'heap'", "plpgsql.extra_errors = 'all'", "restrict_nonsystem_relation_kind = 'view'", "transaction_timeout = '1ms'", "debug_parallel_query = on",
    ];

    private static readonly string[] OnDatabase = ["connection limit 0", "is_template true", "reset all"];

    private static readonly string[] OnRole = ["nologin", "connection limit 0", "valid until '2000-01-01'", "password 'evil'"];

    [Theory]
    [InlineData(15)]
    [InlineData(17)]
    public async Task Settings_of_database_and_role_do_not_reach_the_gates_own_sessions(int version)
    {
        var blocks = Settings.SelectMany(setting => new[] { $"alter database scratch set {setting}", $"alter role dbquality_owner set {setting}", $"alter role dbquality_owner in database scratch set {setting}" })
            .Concat(OnDatabase.Select(change => $"alter database scratch {change}"))
            .Concat(OnRole.Select(change => $"alter role dbquality_owner {change}"))
            .Select(sql => $"do $$ begin {sql}; exception when others then null; end $$;");
        var report = await CheckAsync(version, "create role hat nologin;\ngrant hat to dbquality_owner;\n" + string.Join('\n', blocks) + "\ncreate table notes (body text not null);");
        report.Verdict.Findings.ShouldContain(finding => finding.Rule.Id == "DBQ202");
        report.Verdict.Findings.ShouldNotContain(finding => finding.Rule.Id == "DBQ701");
    }

    [Theory]
    [InlineData("create table t (a int primary key);\ndo $$ begin perform pg_advisory_lock(i) from generate_series(1, 10000000) i; exception when out_of_memory then null; end $$;")]
    [InlineData("create function nothing() returns trigger language plpgsql as 'begin return null; end';\ncreate table t (a int primary key);\ncreate table schemaversions (schemaversionsid serial primary key, scriptname text, applied timestamp);\ncreate trigger t before insert on schemaversions for each row execute function nothing();")]
    [InlineData("create table schemaversions (schemaversionsid serial primary key, scriptname text, applied timestamp);\ncreate rule r as on insert to schemaversions do instead nothing;")]
    [InlineData("create table t (a int primary key);\ndrop table schemaversions;")]
    [InlineData("select pg_terminate_backend(pg_backend_pid());")]
    [InlineData("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid();\ndiscard all;\nset role none;\nlisten x;\ndeclare c cursor with hold for select 1;")]
    [InlineData("set idle_session_timeout = '1ms';\nselect pg_sleep(0.1);")]
    [InlineData("copy pg_class to stdout;")]
    [InlineData("create table t (a int);\ncopy t from stdin;")]
    [InlineData("grant pg_database_owner to current_user;")]
    [InlineData("select dbquality_gate.observe(0, 0);\nselect dbquality_gate.observe(null, 2147483647);\nselect dbquality_gate.observe(-1, -1);")]
    [InlineData("select pg_notify('x', repeat('x', 7000)) from generate_series(1, 100);\nbegin;")]
    [InlineData("select lo_create(i) from generate_series(100000, 101000) i;\nselect 1 \\gexec")]
    [InlineData("set session_authorization = 'nobody';")]
    [InlineData("set client_encoding = 'sql_ascii';\nselect E'\\\\xff';")]
    [InlineData("select convert_from('\\xff', 'sql_ascii');")]
    public async Task No_script_is_a_bug_of_the_gates(string sql)
    {
        foreach (var mode in (TransactionMode[])[TransactionMode.None, TransactionMode.Script, TransactionMode.Single])
        {
            try
            {
                await CheckAsync(15, sql, mode);
            }
            catch (GateException told)
            {
                told.Code.ShouldBeOneOf("DBQ026", "DBQ005", "DBQ701");
            }
        }
    }

    [Fact]
    public async Task A_journal_that_lets_no_entry_through_is_told_at_the_script()
    {
        var report = await CheckAsync(15, """
            create function nothing() returns trigger language plpgsql as 'begin return null; end';
            create trigger t before insert on schemaversions for each row execute function nothing();
            """);
        var finding = report.Verdict.Findings.Single(finding => finding.Rule.Id == "DBQ701");
        finding.Message.ShouldContain("The journal entry of this script was not written: a trigger or a rule of public.schemaversions discards it");
    }

    private static async Task<DbQuality.Reports.GateReport> CheckAsync(int version, string sql, TransactionMode mode = TransactionMode.None)
    {
        using var project = new ProjectFolder().Write("migrations/deploy/1.sql", sql);
        var request = new GateRequest
        {
            Path = project.Directory, Postgres = version == 15 ? "auto" : "embedded", PostgresVersion = version, Timeout = TimeSpan.FromMinutes(2), Migrations = new MigrationStandards { Transactions = mode },
        };
        return await Gate.RunAsync(request, null, TestContext.Current.CancellationToken);
    }
}
