-- The place is the statement that gave the column its type, not the one that made the table.
-- expect: column public.visits.began_at, 0002_more.sql line 2
-- expect: column public.visits.seen_at, 0002_more.sql line 1
-- script: 0001_visits.sql
create table visits (id uuid primary key, began_at timestamptz not null);
-- rest:
comment on table public.visits is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.visits add column origin_id bigint not null references public.origins;
create index on public.visits (origin_id);
comment on table public.origins is 'Made up for the example.';
-- script: 0002_more.sql
alter table visits add column seen_at timestamp;
alter table visits alter column began_at type timestamp;
