-- Who tells null from false, in a view or a policy, would not any more; to a unique index all nulls are different; forced policies hide rows from the fill.
-- expect: column public.users.is_active
-- expect: column public.users.is_known
-- expect: column public.users.is_main
-- expect: column public.users.is_plain
-- expect: column public.notes.is_read
-- expect: column public.events.is_seen
-- left: DBQ221 column public.users.is_known
--   Policy known tells rows without a value from others, and would not any more: decide what they become.
-- left: DBQ221 column public.users.is_main
--   To users_main, which lets no value come twice, rows without a value are all different: decide which value each of them gets.
-- left: DBQ221 column public.notes.is_read
--   Row level security is forced, so a migration sees only the rows that the policies let through, and cannot fill the others: fill them as a role that bypasses it.
create table users (id uuid primary key, is_active boolean, is_known boolean, is_main boolean, is_plain boolean default true, name text);
create unique index users_main on users (name) where is_main;
create view v_users with (security_barrier = true) as select id from users where coalesce(is_active, true);
alter table users enable row level security;
create policy known on users using (is_known is distinct from false and is_plain is not false);
create table notes (id uuid primary key, is_read boolean);
alter table notes enable row level security, force row level security;
create policy everyone on notes using (id is not null);
create function touch() returns trigger language plpgsql set search_path = pg_catalog as $$ begin return new; end $$;
create table events (id uuid, is_seen boolean, primary key (id)) partition by hash (id);
create table events_0 partition of events for values with (modulus 2, remainder 0);
create table events_1 partition of events for values with (modulus 2, remainder 1);
create trigger touch before update on events for each row execute function touch();
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users add column title text not null;
alter table public.users alter column name set not null;
comment on view public.v_users is 'Made up for the example.';
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on function public.touch() is 'Made up for the example.';
comment on table public.events is 'Made up for the example.';
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
