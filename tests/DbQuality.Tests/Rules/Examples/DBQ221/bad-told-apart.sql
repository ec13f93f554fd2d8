-- Who tells null from false, in a view or a policy, would not any more; to a unique index all nulls are different; forced policies hide rows from the fill.
-- expect: column public.users.is_active
-- expect: column public.users.is_known
-- expect: column public.users.is_main
-- expect: column public.users.is_plain
-- expect: column public.notes.is_read
-- expect: column public.events.is_seen
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
