-- A key over another column holds nothing of this one. PostgreSQL 17 and before cannot add a key to a partitioned table without checking it at once.
-- expect: column public.events.user_id
--   Column public.events.user_id names public.users and no foreign key holds it to that: rows may refer to nothing.
--   Add one: create index events_user_id_idx on public.events (user_id) where user_id is not null; alter table public.events add constraint events_user_id_fkey foreign key (user_id) references public.users (id);
-- expect: column public.notes.user_id
create table users (id uuid primary key);
create table teams (id uuid primary key);
create table notes (id uuid primary key, team_id uuid references teams, user_id uuid);
create table events (id uuid, user_id uuid, at timestamptz) partition by range (at);
-- rest:
comment on table public.users is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.users add column origin_id bigint not null references public.origins;
create index on public.users (origin_id);
comment on table public.teams is 'Made up for the example.';
alter table public.teams add column title text not null;
comment on table public.notes is 'Made up for the example.';
alter table public.notes add column title text not null;
comment on table public.events is 'Made up for the example.';
alter table public.events add primary key (id, at);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
