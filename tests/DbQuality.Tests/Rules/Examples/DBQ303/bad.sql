-- expect: index public.tasks.tasks_owner_id_idx
--   Index public.tasks_owner_id_idx is the beginning of public.tasks_owner_id_closed_at_idx, which serves the same queries.
--   Every write to public.tasks pays for both. Drop it: drop index concurrently public.tasks_owner_id_idx;
create table tasks (
  id uuid primary key,
  owner_id uuid not null,
  closed_at timestamptz
);

create index on tasks (owner_id);
create index on tasks (owner_id, closed_at);
