-- A key over another column holds nothing of this one. PostgreSQL 17 and before cannot add a key to a partitioned table without checking it at once.
-- expect: column public.events.user_id
--   Column public.events.user_id names public.users and no foreign key holds it to that: rows may refer to nothing. Add one: alter table public.events add foreign key (user_id) references public.users (id);
-- expect: column public.notes.user_id
create table users (id uuid primary key);
create table teams (id uuid primary key);
create table notes (id uuid primary key, team_id uuid references teams, user_id uuid);
create table events (id uuid, user_id uuid, at timestamptz) partition by range (at);
