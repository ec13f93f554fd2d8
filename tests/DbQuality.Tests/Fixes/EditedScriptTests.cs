using System.Text;
using DbQuality.Fixes;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Fixes;

/// <summary>What only the last script makes is mended in it, and what is in use by a migration.</summary>
[NeedsPostgres]
public sealed class EditedScriptTests : IDisposable
{
    private const string Users = "create table users (id bigint generated always as identity primary key);\n";

    private readonly string folder = Directory.CreateTempSubdirectory("dbq-edit-").FullName;

    public EditedScriptTests() => Write("migrations/0001_users.sql", Users);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_column_of_a_table_that_the_last_script_makes_is_renamed_in_that_script()
    {
        Write("migrations/0002_orders.sql", """
            create table orders (
                id bigint generated always as identity primary key,
                "createdAt" timestamptz not null default now() -- when "createdAt" it was
            );
            create index orders_created on orders ("createdAt");
            comment on column orders."createdAt" is 'When it was made.';

            """);
        var result = await FixAsync("column-name-style");
        result.Scripts.ShouldBeEmpty();
        result.Edits.ShouldHaveSingleItem().After.ShouldBe("""
            create table orders (
                id bigint generated always as identity primary key,
                created_at timestamptz not null default now() -- when "createdAt" it was
            );
            create index orders_created on orders (created_at);
            comment on column orders.created_at is 'When it was made.';

            """);
        result.Unmended.ShouldBeEmpty();
        EditedFiles.Write(result.Edits);
        (await FixAsync("column-name-style")).Edits.ShouldBeEmpty();
        Files().ShouldBe(["migrations/0001_users.sql", "migrations/0002_orders.sql"]);
    }

    [Fact]
    public async Task The_message_says_which_script_to_edit_and_nothing_of_a_table_in_use()
    {
        Write("migrations/0002_orders.sql", """create table orders (id bigint, "createdAt" timestamptz, user_id bigint not null references users);""");
        var messages = (await CheckAsync("DBQ102", "DBQ202", "DBQ301")).Select(finding => finding.Message).ToList();
        messages.ShouldContain(message => message.EndsWith("Edit 0002_orders.sql, which makes it: call it created_at.", StringComparison.Ordinal));
        messages.ShouldContain(message => message.Contains("Edit 0002_orders.sql, which makes it. ", StringComparison.Ordinal) && message.Contains("primary key", StringComparison.Ordinal));
        messages.ShouldContain(message => message.EndsWith(": create index orders_user_id_idx on public.orders (user_id);", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_hidden_in_the_name_of_a_script_is_seen_in_the_message()
    {
        Write("migrations/0002_a\u202eb.sql", """create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);""");
        (await CheckAsync("DBQ102")).ShouldHaveSingleItem().Message.ShouldEndWith(@"Edit 0002_a\u202eb.sql, which makes it: call it created_at.");
    }

    [Fact]
    public async Task A_table_of_an_earlier_script_gets_a_migration_with_a_compatibility_view()
    {
        Write("migrations/0001_users.sql", """create table users (id bigint generated always as identity primary key, "signedUp" timestamptz);""");
        Write("migrations/0002_orders.sql", "create table orders (id bigint generated always as identity primary key);");
        var result = await FixAsync("column-name-style");
        result.Edits.ShouldBeEmpty();
        result.Scripts.ShouldHaveSingleItem().Text.ShouldContain("create view public.users_old_columns");
    }

    [Fact]
    public async Task A_project_of_one_script_is_mended_by_a_migration()
    {
        Write("migrations/0001_users.sql", """create table users (id bigint generated always as identity primary key, "signedUp" timestamptz);""");
        var result = await FixAsync("column-name-style");
        result.Edits.ShouldBeEmpty();
        result.Scripts.ShouldHaveSingleItem().Text.ShouldContain("create view public.users_old_columns");
        (await CheckAsync("DBQ102")).ShouldHaveSingleItem().Message.ShouldNotContain("Edit ");
    }

    [Fact]
    public async Task A_table_takes_its_new_name_and_the_names_that_the_server_makes_of_it_in_the_script()
    {
        Write("migrations/0002_orders.sql", """
            create table "Order" (id bigserial primary key, user_id bigint not null references users, total numeric check (total > 0));
            create index on "Order" (user_id);
            create table lines (id bigint generated always as identity primary key, order_id bigint not null references public."Order");
            """);
        var result = await FixAsync("table-name-style");
        result.Edits.ShouldHaveSingleItem().After.ShouldBe("""
            create table orders (id bigserial primary key, user_id bigint not null references users, total numeric check (total > 0));
            create index on orders (user_id);
            create table lines (id bigint generated always as identity primary key, order_id bigint not null references public.orders);
            """);
    }

    [Fact]
    public async Task A_view_of_the_script_that_reads_the_renamed_column_goes_on_reading_it()
    {
        Write("migrations/0002_orders.sql", """
            create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);
            create view recent_orders as select o.id, o."createdAt" as made_at from orders o where o."createdAt" > now() - interval '1 day';
            """);
        (await FixAsync("column-name-style")).Edits.ShouldHaveSingleItem().After.ShouldBe("""
            create table orders (id bigint generated always as identity primary key, created_at timestamptz);
            create view recent_orders as select o.id, o.created_at as made_at from orders o where o.created_at > now() - interval '1 day';
            """);
    }

    [Fact]
    public async Task What_the_script_says_in_a_string_is_renamed_by_a_statement_at_its_end()
    {
        Write("migrations/0002_orders.sql", """
            create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);
            do $$ begin execute 'create index orders_made on orders ("createdAt")'; end $$;

            """);
        (await FixAsync("column-name-style")).Edits.ShouldHaveSingleItem().After.ShouldBe("""
            create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);
            do $$ begin execute 'create index orders_made on orders ("createdAt")'; end $$;

            alter table public.orders rename column "createdAt" to created_at;

            """);
    }

    [Fact]
    public async Task An_index_follows_the_table_that_it_is_for()
    {
        Write("migrations/0002_orders.sql", """
            -- Orders.
            create table orders (
                id bigint generated always as identity primary key,
                user_id bigint not null references users -- who ordered
            );

            create table lines (id bigint generated always as identity primary key);
            """);
        (await FixAsync("foreign-key-without-index")).Edits.ShouldHaveSingleItem().After.ShouldBe("""
            -- Orders.
            create table orders (
                id bigint generated always as identity primary key,
                user_id bigint not null references users -- who ordered
            );
            create index orders_user_id_idx on public.orders (user_id);

            create table lines (id bigint generated always as identity primary key);
            """);
    }

    [Fact]
    public async Task A_foreign_key_to_a_table_that_is_made_later_in_the_script_stands_at_its_end()
    {
        Write("migrations/0002_orders.sql", """
            create table orders (
                id bigint generated always as identity primary key,
                customer_id bigint not null
            );
            create table customers (id bigint generated always as identity primary key);

            """);
        var edited = (await FixAsync("foreign-key-missing")).Edits.ShouldHaveSingleItem().After;
        edited.ShouldContain("customer_id bigint not null\n)".ReplaceLineEndings("\n"));
        edited.IndexOf("add constraint orders_customer_id_fkey foreign key", StringComparison.Ordinal).ShouldBeGreaterThan(edited.IndexOf("create table customers", StringComparison.Ordinal));
        edited.ShouldNotContain("not valid");
    }

    [Fact]
    public async Task A_foreign_key_to_an_older_table_is_written_into_the_table()
    {
        Write("migrations/0002_orders.sql", """
            create table orders (
                id bigint generated always as identity primary key,
                user_id bigint not null -- who ordered
            );

            """);
        (await FixAsync("foreign-key-missing")).Edits.ShouldHaveSingleItem().After.ShouldBe("""
            create table orders (
                id bigint generated always as identity primary key,
                user_id bigint not null, -- who ordered
                constraint orders_user_id_fkey foreign key (user_id) references public.users (id)
            );
            create index orders_user_id_idx on public.orders (user_id);

            """);
    }

    [Fact]
    public async Task A_type_a_default_and_a_required_column_are_written_into_the_table()
    {
        Write("standards.yaml", "version: 1\ndatabase:\n  required_columns:\n    created_at: { type: timestamptz }\n    note: { type: text }\n");
        Write("migrations/0001_users.sql", "create table users (id bigint generated always as identity primary key, created_at timestamptz not null default now(), note text not null default '');");
        Write("migrations/0002_orders.sql", """
            create table orders (
                id bigint generated always as identity,
                note varchar(20),
                paid boolean,
                constraint orders_pkey primary key (id)
            );

            """);
        var edited = (await FixAsync("required-columns", "three-state-boolean")).Edits.ShouldHaveSingleItem().After;
        edited.ShouldBe("""
            create table orders (
                id bigint generated always as identity,
                note varchar(20),
                paid boolean not null,
                created_at timestamp with time zone not null default now(),
                constraint orders_pkey primary key (id)
            );

            """);
    }

    [Fact]
    public async Task Windows_line_ends_and_a_byte_order_mark_are_kept()
    {
        var sql = "create table orders (\r\n    id bigint generated always as identity primary key,\r\n    \"createdAt\" timestamptz,\r\n    user_id bigint not null references users\r\n);\r\n-- Übrig\r\n";
        File.WriteAllText(Path.Combine(folder, "migrations/0002_orders.sql"), sql, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        EditedFiles.Write((await FixAsync("column-name-style", "foreign-key-without-index")).Edits);
        var bytes = File.ReadAllBytes(Path.Combine(folder, "migrations/0002_orders.sql"));
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(bytes[3..]).ShouldBe(
            sql.Replace("\"createdAt\"", "created_at", StringComparison.Ordinal)
                .Replace(");\r\n", ");\r\ncreate index orders_user_id_idx on public.orders (user_id);\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_index_that_the_last_script_adds_to_an_older_table_is_built_concurrently_and_renamed_where_it_is_made()
    {
        Write("standards.yaml", "version: 1\ndatabase:\n  naming: { indexes: \"idx_{table}_{columns}\" }\n");
        Write("migrations/0001_users.sql", "create table users (id bigint generated always as identity primary key, email text not null);");
        Write("migrations/0002_email.sql", "create index concurrently wrong on users (email);");
        var result = await FixAsync("index-name");
        result.Scripts.ShouldBeEmpty();
        result.Edits.ShouldHaveSingleItem().After.ShouldBe("create index concurrently idx_users_email on users (email);");
    }

    [Fact]
    public async Task A_column_that_the_last_script_adds_to_an_older_table_gets_its_name_and_its_type_there()
    {
        Write("migrations/0002_more.sql", """
            alter table users add column "signedUp" timestamptz;
            alter table users add column if not exists settings json default '{}' not null;
            """);
        (await FixAsync("column-name-style", "json-type")).Edits.ShouldHaveSingleItem().After.ShouldBe("""
            alter table users add column signed_up timestamptz;
            alter table users add column if not exists settings jsonb default '{}' not null;
            """);
    }

    [Fact]
    public async Task New_scripts_are_written_for_a_last_script_that_is_deployed()
    {
        const string sql = """create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);""";
        Write("migrations/0002_orders.sql", sql);
        var run = await DbQualityTool.RunAsync("fix", folder, "--rule", "column-name-style", "--new-scripts");
        run.ExitCode.ShouldBe(0, run.Error + run.Output);
        File.ReadAllText(Path.Combine(folder, "migrations/0002_orders.sql")).ShouldBe(sql);
        File.ReadAllText(Path.Combine(folder, "migrations/0003_orders_rename_created_at.sql")).ShouldContain("create view public.orders_old_columns");
    }

    [Fact]
    public async Task The_tool_says_what_it_edited_and_a_dry_run_shows_the_change()
    {
        Write("migrations/0002_orders.sql", "-- Orders.\ncreate table orders (id bigint generated always as identity primary key, \"createdAt\" timestamptz);\n");
        var dry = await DbQualityTool.RunAsync("fix", folder, "--rule", "column-name-style", "--dry-run");
        dry.Output.ShouldBe("""
            --- a/migrations/0002_orders.sql
            +++ b/migrations/0002_orders.sql
            @@ -1,2 +1,2 @@
             -- Orders.
            -create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);
            +create table orders (id bigint generated always as identity primary key, created_at timestamptz);

            """.ReplaceLineEndings("\n"));
        var run = await DbQualityTool.RunAsync("fix", folder, "--rule", "column-name-style");
        run.Output.ShouldContain("edited migrations/0002_orders.sql (deployed already? use --new-scripts)\n  mends DBQ102 column-name-style: public.orders.createdAt\n");
        run.Output.ShouldContain("\nEdited 1 script, proven on PostgreSQL ");
        File.ReadAllText(Path.Combine(folder, "migrations/0002_orders.sql")).ShouldContain("created_at timestamptz");
    }

    [Fact]
    public async Task A_rollback_that_still_takes_the_edited_script_back_lets_it_be_edited()
    {
        Write("migrations/0002_orders.sql", """create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);""");
        Write("rollback/0002_orders.sql", "drop table orders;");
        var result = await FixAsync("column-name-style");
        result.Edits.Count.ShouldBe(1);
        result.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_script_whose_rollback_would_fail_is_left_and_a_migration_is_written()
    {
        Write("migrations/0002_orders.sql", """create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);""");
        Write("rollback/0002_orders.sql", """alter table orders drop column "createdAt"; drop table orders;""");
        var result = await FixAsync("column-name-style");
        result.Edits.ShouldBeEmpty();
        result.Notes.ShouldHaveSingleItem().ShouldStartWith("migrations/0002_orders.sql is not edited, and new migrations mend what it makes: its rollback rollback/0002_orders.sql would not run any more: ");
        result.Scripts.ShouldHaveSingleItem().Text.ShouldContain("create view public.orders_old_columns");
    }

    [Fact]
    public async Task A_script_that_has_been_changed_meanwhile_is_not_written_over()
    {
        Write("migrations/0002_orders.sql", """create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);""");
        var result = await FixAsync("column-name-style");
        Write("migrations/0002_orders.sql", "create table other ();");
        Should.Throw<GateException>(() => EditedFiles.Write(result.Edits)).Message.ShouldContain("It has been changed since it was read.");
        File.ReadAllText(Path.Combine(folder, "migrations/0002_orders.sql")).ShouldBe("create table other ();");
        Files().Count(file => file.EndsWith(".tmp", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public async Task A_script_that_DbUp_embeds_is_edited_and_one_from_outside_of_the_project_is_not()
    {
        const string sql = """create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);""";
        Directory.Delete(Path.Combine(folder, "migrations"), recursive: true);
        Write("shared/0001_users.sql", Users);
        Write("shared/0002_orders.sql", sql);
        Write("own/Scripts/0001_users.sql", Users);
        Write("own/Scripts/0002_orders.sql", sql);
        Write("own/Own.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><EmbeddedResource Include="Scripts/*.sql" /></ItemGroup></Project>""");
        Write("linked/Linked.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><EmbeddedResource Include="../shared/*.sql" /></ItemGroup></Project>""");
        var selection = new FixRequest { Selection = new FixSelection { Rules = ["column-name-style"] } };
        var own = await FixGate.RunAsync(Request() with { Path = Path.Combine(folder, "own") }, selection, null, TestContext.Current.CancellationToken);
        own.Edits.ShouldHaveSingleItem().ShownPath.ShouldBe("Scripts/0002_orders.sql");
        var linked = await FixGate.RunAsync(Request() with { Path = Path.Combine(folder, "linked") }, selection, null, TestContext.Current.CancellationToken);
        linked.Edits.ShouldBeEmpty();
        linked.Scripts.ShouldHaveSingleItem().Text.ShouldContain("create view public.orders_old_columns");
    }

    [Fact]
    public async Task Two_tables_of_the_script_have_a_column_of_one_name_and_both_are_renamed()
    {
        Write("migrations/0002_orders.sql", """
            create table orders (id bigint generated always as identity primary key, "createdAt" timestamptz);
            create table parcels (id bigint generated always as identity primary key, "createdAt" timestamptz, order_id bigint not null references orders);
            create index on parcels (order_id);
            create view late as select p.id from parcels p join orders o on o.id = p.order_id where p."createdAt" > o."createdAt" + interval '1 day';
            """);
        var edited = (await FixAsync("column-name-style")).Edits.ShouldHaveSingleItem();
        edited.After.ShouldNotContain("createdAt");
        edited.Findings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_variable_of_DbUp_stays_what_it_is_in_the_edited_script()
    {
        Write("standards.yaml", "version: 1\nmigrations:\n  variables: { place: public }\n");
        Write("migrations/0002_orders.sql", """create table $place$.orders (id bigint generated always as identity primary key, "createdAt" timestamptz);""");
        (await FixAsync("column-name-style")).Edits.ShouldHaveSingleItem().After
            .ShouldBe("create table $place$.orders (id bigint generated always as identity primary key, created_at timestamptz);");
    }

    private GateRequest Request(params IReadOnlyList<string> rules) => new() { Path = folder, Profile = Profile.Strict, Rules = rules };

    private async Task<IReadOnlyList<DbQuality.Rules.Engine.Finding>> CheckAsync(params string[] rules) =>
        (await Gate.RunAsync(Request(rules), null, TestContext.Current.CancellationToken)).Verdict.Findings;

    private Task<FixResult> FixAsync(params string[] rules) =>
        FixGate.RunAsync(Request(), new FixRequest { Selection = new FixSelection { Rules = rules } }, null, TestContext.Current.CancellationToken);

    private List<string> Files() =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
    }
}
