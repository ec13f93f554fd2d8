create table workflows (id uuid primary key);

create table tasks (
  id uuid primary key,
  workflow_id uuid not null references workflows
);

create index on tasks (workflow_id);
