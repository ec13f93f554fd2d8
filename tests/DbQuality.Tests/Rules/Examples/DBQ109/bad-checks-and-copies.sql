-- Inherited checks and the keys of partitions are their parents'; the name that a pattern proposes may be taken.
-- standards:
--   database:
--     naming:
--       - checks: check_ prefix
--       - foreign_keys: "fk_{table}_{columns}"
-- expect: constraint public.parents.a_positive
-- expect: constraint public.events.events_user_id_fkey
-- expect: constraint public.notes.user_key_1
-- expect: constraint public.notes.user_key_2
-- left: DBQ202 table public.parents
-- left: DBQ315 table public.parents
-- left: DBQ238 table public.children
-- left: DBQ230 constraint public.notes.notes_pkey
-- left: DBQ230 constraint public.events.events_pkey
create table users (id uuid primary key);
create table parents (a int not null constraint a_positive check (a > 0));
create table children () inherits (parents);
create table events (user_id uuid references users, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create table notes (user_id uuid constraint user_key_1 references users constraint user_key_2 references users);
-- rest:
comment on table public.users is 'Made up for the example.';
alter table public.users add column title text not null;
comment on table public.parents is 'Made up for the example.';
comment on table public.children is 'Made up for the example.';
alter table public.children add column id bigint generated always as identity primary key;
alter table public.children add column title text not null;
comment on table public.events is 'Made up for the example.';
comment on table public.notes is 'Made up for the example.';
alter table public.notes add column id bigint generated always as identity primary key;
alter table public.notes add column title text not null;
alter table public.events add column id uuid not null default gen_random_uuid();
alter table public.events add primary key (id, at);
