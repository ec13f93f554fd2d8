-- expect: constraint public.tasks.fk_tasks_workflow, line 6
--   Foreign key fk_tasks_workflow of public.tasks has no index on workflow_id. Each delete or key update in public.workflows reads all of public.tasks.
--   Add one: create index concurrently tasks_workflow_id_idx on public.tasks (workflow_id);
create table workflows (id uuid primary key);

create table tasks (
  id uuid primary key,
  workflow_id uuid not null,
  constraint fk_tasks_workflow foreign key (workflow_id) references workflows (id)
);
-- rest:
comment on table public.workflows is 'Made up for the example.';
alter table public.workflows add column title text not null;
comment on table public.tasks is 'Made up for the example.';
