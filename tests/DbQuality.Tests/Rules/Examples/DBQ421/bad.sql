-- The totals of all tenants, to each of them.
-- standards:
--   database:
--     roles: [app_reader]
-- expect: materialized view public.note_counts
--   Materialized view public.note_counts holds rows of public.notes past their row level security, and app_reader may read it.
--   Grant a view that filters instead, and revoke this: revoke all on public.note_counts from app_reader;
-- expect: materialized view public.Authors
--   Materialized view public."Authors" holds rows of public.notes past their row level security, and every role may read it.
--   Grant a view that filters instead, and revoke this: revoke all on public."Authors" from public;
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy own on notes using (user_name = current_user);
create materialized view note_counts as select user_name, count(*) from notes group by user_name;
grant select on note_counts to app_reader;
create view note_authors as select user_name from notes;
create materialized view "Authors" as select distinct user_name from note_authors;
grant select (user_name) on "Authors" to public;
create view own_counts as select count from note_counts where user_name = current_user;
grant select on own_counts to app_reader;
-- rest:
comment on table public.notes is 'Made up for the example.';
comment on materialized view public.note_counts is 'Made up for the example.';
comment on view public.note_authors is 'Made up for the example.';
comment on materialized view public."Authors" is 'Made up for the example.';
comment on view public.own_counts is 'Made up for the example.';
