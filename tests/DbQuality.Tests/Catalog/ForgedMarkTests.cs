using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Catalog;

/// <summary>The comment of what corrective scripts keep for a while, on something else.</summary>
[NeedsPostgres]
public sealed class ForgedMarkTests
{
    private const string Kept = "dbquality: kept column of public.t.at as timestamp, to be dropped once nothing uses it.";

    private const string Over = "dbquality: compatibility view of public.t, to be dropped once nothing uses the old names.";

    private const string Table = "create table t (id int primary key, at timestamptz, at_before timestamp, note text); ";

    [Theory]
    [InlineData("create view v as select * from t", false)]
    [InlineData("create view v with (security_invoker = true) as select * from t where id > 1", false)]
    [InlineData("create view v with (security_invoker = true) as select upper(note) as note from t", false)]
    [InlineData("create view v with (security_invoker = true) as select t.* from t, t other", false)]
    [InlineData("create view v with (security_invoker = true) as select * from t union select * from t", false)]
    [InlineData("create view v with (security_invoker = true) as select distinct note from t", false)]
    [InlineData("create view v with (security_invoker = true) as select * from pg_class", false)]
    [InlineData("create view v with (security_invoker = true) as select * from t; grant select on v to public", true)] // Whoever reads it needs the right on t as well, which a fix may have revoked since.
    [InlineData("create view v with (security_invoker = true) as select * from t; create rule r as on insert to v do instead nothing", false)]
    [InlineData("create view v with (security_invoker = true) as select * from t", true)]
    [InlineData("create view v with (security_invoker = true) as select id, note as \"old \"\"name\" from t; grant select on t to public; grant select on v to public", true)]
    [InlineData("create view v with (security_invoker = true) as select id from t", true)]
    public async Task A_view_stands_in_for_old_names_only_where_it_does_nothing_else(string sql, bool expected)
    {
        var catalog = await ReadAsync($"{Table}{sql}; comment on view v is '{Over}'");
        CompatibilityView.Is(catalog.Views.Single(), catalog).ShouldBe(expected);
        (KeptForLater.Note(catalog) is { } note && note.Message.Contains("view public.v", StringComparison.Ordinal)).ShouldBe(expected);
    }

    [Fact]
    public async Task Another_comment_than_the_gates_own_is_none()
    {
        var catalog = await ReadAsync($"{Table}create view v with (security_invoker = true) as select * from t; comment on view v is 'dbquality: compatibility view'");
        CompatibilityView.Is(catalog.Views.Single(), catalog).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("create function f() returns trigger language plpgsql set search_path = pg_catalog as $$ begin return new; end $$")]
    [InlineData("create function f() returns trigger language plpgsql as $$ begin new.at_before := new.at::timestamp; return new; end $$")]
    public async Task A_comment_alone_keeps_no_column(string function)
    {
        var trigger = function.Length == 0 ? "" :
            $"; comment on function f() is '{Kept}'; create trigger zz before insert or update on t for each row execute function f(); comment on trigger zz on t is '{Kept}'";
        var catalog = await ReadAsync($"{Table}create index i on t (at_before); {function}{trigger}; comment on column t.at_before is '{Kept}'");
        catalog.Tables.Single().Kept.Columns.ShouldBeEmpty();
        catalog.Tables.Single().Kept.Indexes.ShouldBeEmpty();
        catalog.Tables.Single().Columns.Count.ShouldBe(4);
        catalog.Routines.ShouldAllBe(routine => !KeptParts.Is(routine));
    }

    [Theory]
    [InlineData("new.at::timestamp", "", true)]
    [InlineData("new.at at time zone 'UTC'", "", true)]
    [InlineData("public.g(new.at)", "", false)]
    [InlineData("new.at::timestamp; delete from public.t", "", false)]
    [InlineData("new.at::timestamp", "security definer", false)]
    [InlineData("new.at::timestamp", "set role = postgres", false)]
    public async Task A_column_is_kept_by_a_function_that_does_nothing_else(string value, string option, bool expected)
    {
        var catalog = await ReadAsync($"""
            {Table}
            create function f() returns trigger language plpgsql {option} set search_path = pg_catalog as '
            begin
              -- What other triggers do with an update is not for this one.
              if tg_op = ''UPDATE'' and current_setting(''dbquality.backfill'', true) = ''public.t.at_before'' then
                new := old;
              end if;
              new.at_before := {value.Replace("'", "''", StringComparison.Ordinal)};
              return new;
            end
            ';
            comment on function f() is '{Kept}';
            create trigger zz before insert or update on t for each row execute function f();
            comment on trigger zz on t is '{Kept}';
            comment on column t.at_before is '{Kept}'
            """);
        catalog.Tables.Single().Kept.Columns.Any().ShouldBe(expected);
        KeptParts.Is(catalog.Routines.Single()).ShouldBe(expected);
    }

    private static async Task<DatabaseCatalog> ReadAsync(string sql)
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql);
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
    }
}
