-- expect: index public.tasks.tasks_owner_id_idx
--   Index public.tasks_owner_id_idx is the beginning of public.tasks_owner_id_closed_at_idx, which serves the same queries. Every write to public.tasks pays for both.
--   Drop it: drop index concurrently if exists public.tasks_owner_id_idx;
create table tasks (
  id uuid primary key,
  owner_id uuid not null,
  closed_at timestamptz
);

create index on tasks (owner_id);
create index on tasks (owner_id, closed_at);
-- rest:
comment on table public.tasks is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.tasks add column origin_id bigint not null references public.origins;
create index on public.tasks (origin_id);
comment on table public.origins is 'Made up for the example.';
