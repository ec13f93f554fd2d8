-- Policies stay when row level security is switched off; a partition's own policies need it on the partition.
-- expect: table public.notes
--   Policies "Own rows", add_rows and read_rows on table public.notes have no effect, as its row level security is off:
--   every role that was granted the table reaches every row. Enable it: alter table public.notes enable row level security;
-- expect: table public.events_2026
--   Policy none_at_all on table public.events_2026 has no effect, as its row level security is off:
--   every role that was granted the table reaches every row. Enable it: alter table public.events_2026 enable row level security;
-- left: DBQ405 policy public.notes.add_rows
-- left: DBQ406 table public.notes
-- left: DBQ405 policy public.events.anything
-- left: DBQ104 column public.events.at, before 15
--   A view cannot obey row level security as its reader before PostgreSQL 15, so none can stand in under the old name: rename it together with the application.
create table notes (id uuid primary key, user_name text not null);
alter table notes enable row level security;
create policy "Own rows" on notes using (user_name = current_user);
create policy add_rows on notes for insert with check (true);
create policy read_rows on notes for select using (true);
alter table notes disable row level security;

create table events (id uuid not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
alter table events enable row level security;
create policy anything on events using (true);
create policy none_at_all on events_2026 using (false);
-- rest:
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.events is 'Made up for the example.';
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
