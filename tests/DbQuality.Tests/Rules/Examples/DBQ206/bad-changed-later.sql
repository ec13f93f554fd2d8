-- The place is the statement that gave the column its type, not the one that made the table.
-- expect: column public.visits.began_at, 0002_more.sql line 2
-- expect: column public.visits.seen_at, 0002_more.sql line 1
-- script: 0001_visits.sql
create table visits (id uuid primary key, began_at timestamptz not null);
-- script: 0002_more.sql
alter table visits add column seen_at timestamp;
alter table visits alter column began_at type timestamp;
