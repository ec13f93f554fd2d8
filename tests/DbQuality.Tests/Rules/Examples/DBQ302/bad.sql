-- expect: index public.tasks.tasks_owner_idx
--   Index public.tasks_owner_idx does the same work as public.tasks_owner_id_idx. Every write to public.tasks pays for both.
--   Drop it: drop index concurrently if exists public.tasks_owner_idx;
-- expect: index public.tasks.tasks_id_idx
--   Index public.tasks_id_idx does the same work as public.tasks_pkey. Every write to public.tasks pays for both.
--   Drop it: drop index concurrently if exists public.tasks_id_idx;
create table tasks (
  id uuid primary key,
  owner_id uuid not null
);

create index tasks_owner_id_idx on tasks (owner_id);
create index tasks_owner_idx on tasks using btree (owner_id asc nulls last);
create index tasks_id_idx on tasks (id);
-- rest:
comment on table public.tasks is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.tasks add column origin_id bigint not null references public.origins;
create index on public.tasks (origin_id);
comment on table public.origins is 'Made up for the example.';
