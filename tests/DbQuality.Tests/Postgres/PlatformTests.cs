using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;

namespace DbQuality.Tests.Postgres;

/// <summary><c>database: platform:</c>.</summary>
[NeedsPostgres]
public sealed class PlatformTests
{
    /// <summary>What an application on Supabase writes.</summary>
    private const string Application = """
        create extension if not exists "uuid-ossp" with schema "extensions";
        create extension if not exists pg_net with schema extensions;
        create extension if not exists pg_cron;
        create table public.profiles
        (
          id uuid primary key default uuid_generate_v4(),
          user_id uuid not null unique references auth.users (id) on delete cascade
        );
        comment on table public.profiles is 'What a user says of itself.';
        alter table public.profiles enable row level security;
        create policy profiles_own on public.profiles for all to authenticated using ((select auth.uid()) = user_id) with check ((select auth.uid()) = user_id);
        create function public.handle_new_user() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        begin
          insert into public.profiles (user_id) values (new.id);
          return new;
        end $$;
        revoke execute on function public.handle_new_user() from public, anon, authenticated;
        create trigger on_auth_user_created after insert on auth.users for each row execute function public.handle_new_user();
        insert into storage.buckets (id, name, public) values ('avatars', 'avatars', true) on conflict do nothing;
        create policy avatars_read on storage.objects for select to anon, authenticated using (bucket_id = 'avatars' and (storage.foldername(name))[1] = 'public');
        alter publication supabase_realtime add table public.profiles;
        select cron.schedule('nightly', '0 3 * * *', 'select 1');
        select net.http_post(url := 'https://example.com', body := '{}'::jsonb);
        select vault.create_secret('s', 'name');
        grant usage on schema public to anon, authenticated, service_role;
        alter default privileges in schema public grant select on tables to authenticated;
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(18)]
    public async Task Migrations_of_supabase_find_what_they_refer_to_and_its_own_schemas_are_no_findings(int version)
    {
        using var project = new ProjectFolder().Write("standards.yaml", "profile: strict\ndatabase: { platform: supabase }\n").Write("migrations/1.sql", Application);
        var report = await Gate.RunAsync(new GateRequest { Path = project.Directory, PostgresVersion = version }, null, Ct);
        report.Verdict.Findings.Where(finding => finding.Rule.Id == "DBQ701" || IsOfPlatform(finding)).Select(Described).ShouldBeEmpty();
        (report.Catalog.Tables, report.Catalog.Routines).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Without_it_the_first_thing_that_is_missing_says_what_to_add()
    {
        using var project = new ProjectFolder().Write("migrations/1.sql", Application);
        var report = await Gate.RunAsync(new GateRequest { Path = project.Directory, PostgresVersion = 15 }, null, Ct);
        report.Verdict.Findings.Single(finding => finding.Rule.Id == "DBQ701").Message.ShouldEndWith(
            "schema \"extensions\" does not exist (3F000). The platform supabase has it before the first migration. If production runs there, add to standards.yaml, below database: platform: supabase.");
    }

    [Fact]
    public async Task Init_proposes_it()
    {
        using var project = new ProjectFolder().Write("migrations/1.sql", "create policy p on storage.objects for select to anon using (true);");
        var run = await DbQualityTool.RunAsync("init", project.Directory);
        run.ExitCode.ShouldBe(0, run.Error);
        (await File.ReadAllTextAsync(Path.Combine(project.Directory, "standards.yaml"), Ct)).ShouldContain("\n  platform: supabase\n");
        (await DbQualityTool.RunAsync("check", project.Directory)).Error.ShouldNotContain("DBQ701");
    }

    [Fact]
    public void An_unknown_platform_is_refused_with_the_nearest_one()
    {
        var told = Should.Throw<GateException>(() => StandardsReader.Parse("database:\n  platform: supabas\n", "standards.yaml", RuleCatalog.Vocabulary));
        told.Message.ShouldBe("database.platform is 'supabas'; it must be 'supabase'. Did you mean 'supabase'?");
        told.Location!.ToString().ShouldBe("standards.yaml(2,13)");
    }

    [Theory]
    [InlineData("schema \"auth\" does not exist", true)]
    [InlineData("relation \"auth.users\" does not exist", true)]
    [InlineData("role \"anon\" does not exist", true)]
    [InlineData("publication \"supabase_realtime\" does not exist", true)]
    [InlineData("extension \"pg_net\" is not available", true)]
    [InlineData("could not open extension control file \"/usr/share/postgresql/14/extension/pg_net.control\": No such file or directory", true)]
    [InlineData("schema \"authentication\" does not exist", false)]
    [InlineData("relation \"users\" does not exist", false)]
    [InlineData("column \"anon\" does not exist", false)]
    public void It_is_known_by_what_a_server_says_it_lacks(string message, bool isMissing) =>
        (Platform.WithMissing(message)?.Name).ShouldBe(isMissing ? "supabase" : null);

    private static bool IsOfPlatform(Finding finding) =>
        finding.Object.Schema is "auth" or "storage" or "realtime" or "extensions" or "graphql" or "graphql_public" or "supabase_functions" or "vault" or "net" or "cron" or "pgbouncer"
        && finding.Object.Name is not ("avatars_read" or "on_auth_user_created");

    private static string Described(Finding finding) => $"{finding.Location} {finding.Rule.Id} {finding.Message}";
}
