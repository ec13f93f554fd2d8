-- Rows that are deleted for good need no mark.
-- standards:
--   database:
--     delete_strategy: { default: soft, hard: ["*_logs", origins] }
-- expect: column public.access_logs.deleted_at
--   Rows of public.access_logs are deleted for good, yet it has deleted_at: queries filter by it, and rows that it marks
--   are still there. Delete the rows that it marks, then drop the column, or count the table among the soft ones.
-- left: DBQ205 column public.access_logs.deleted_at
--   Rows that it marks may be meant to be gone, or to be kept: decide whether they are deleted and the column is dropped, or the table is counted among the soft ones.
create table access_logs (id uuid primary key, deleted_at timestamptz);
-- rest:
comment on table public.access_logs is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.access_logs add column origin_id bigint not null references public.origins;
create index on public.access_logs (origin_id);
comment on table public.origins is 'Made up for the example.';
