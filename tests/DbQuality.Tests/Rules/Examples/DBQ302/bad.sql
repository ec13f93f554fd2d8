-- expect: index public.tasks.tasks_owner_idx
--   Index public.tasks_owner_idx does the same work as public.tasks_owner_id_idx. Every write to public.tasks pays for both.
--   Drop it: drop index concurrently public.tasks_owner_idx;
-- expect: index public.tasks.tasks_id_idx
--   Index public.tasks_id_idx does the same work as public.tasks_pkey. Every write to public.tasks pays for both. Drop it:
--   drop index concurrently public.tasks_id_idx;
create table tasks (
  id uuid primary key,
  owner_id uuid not null
);

create index tasks_owner_id_idx on tasks (owner_id);
create index tasks_owner_idx on tasks using btree (owner_id asc nulls last);
create index tasks_id_idx on tasks (id);
